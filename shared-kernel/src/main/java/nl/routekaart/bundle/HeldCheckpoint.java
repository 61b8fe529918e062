package nl.routekaart.bundle;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A signed checkpoint that somebody outside the programme holds.
 *
 * @param from where the checker has it from: the name of a file
 * @param note the checkpoint as it was signed
 */
public record HeldCheckpoint(String from, String note) {

    /** From a file of the checker's own. */
    public static HeldCheckpoint read(String from, Path file) throws IOException {
        return new HeldCheckpoint(from, WholeFile.note(file));
    }
}
