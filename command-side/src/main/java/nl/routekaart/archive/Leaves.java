package nl.routekaart.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.merkle.EventLineException;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** What each line of an archive has to hash to, as its checkpoint vouches for. Closed when all lines were looked at. */
final class Leaves implements AutoCloseable {

    private final @Nullable BufferedReader lines;

    private Leaves(@Nullable BufferedReader lines) {
        this.lines = lines;
    }

    /**
     * Those of an archive; of one that has none no line is judged, and what was changed is found by the root alone.
     *
     * @throws ArchiveException if they are not those of the checkpoint
     */
    static Leaves of(Archive archive, Checkpoint checkpoint) throws IOException {
        Path file = archive.leaves();
        if (Files.notExists(file)) {
            return new Leaves(null);
        }
        Frontier frontier = new Frontier();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                frontier.add(hash(line));
            }
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(
                    file + " has a line " + (frontier.size() + 1) + " that is no hash",
                    "In " + file + " is regel " + (frontier.size() + 1) + " geen hash",
                    e);
        }
        if (frontier.size() != checkpoint.size() || !frontier.root().equals(checkpoint.root())) {
            throw new ArchiveException(
                    file + " is not of this checkpoint: it was changed, or belongs to another archive."
                            + " Without it a line that was changed is still found, but not named",
                    file + " hoort niet bij dit controlepunt: het is veranderd, of van een ander archief."
                            + " Zonder dit bestand wordt een veranderde regel nog steeds gevonden, maar niet genoemd");
        }
        return new Leaves(Files.newBufferedReader(file, StandardCharsets.US_ASCII));
    }

    /** Looks at the next line. */
    void check(long number, Hash leaf) throws IOException {
        if (lines == null) {
            return;
        }
        String line = lines.readLine();
        if (line == null) {
            throw new EventLineException(number, "is beyond the checkpoint", "ligt voorbij het controlepunt");
        }
        if (!hash(line).equals(leaf)) {
            throw new EventLineException(
                    number,
                    "is not the event that was recorded at this position",
                    "is niet de gebeurtenis die op deze positie is vastgelegd");
        }
    }

    private static Hash hash(String line) {
        return Hash.of(HexFormat.of().parseHex(line));
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
