package nl.routekaart.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.eventstore.EventIntake;
import nl.routekaart.eventstore.Intake;
import nl.routekaart.files.Digest;
import nl.routekaart.files.FileStore;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.EventLine;
import nl.routekaart.merkle.EventLineException;
import nl.routekaart.merkle.EventLines;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.signature.VerifyingKey;

/**
 * Takes an archive into an empty store, all of it or nothing: every line as it was recorded, and all of them as the programme
 * signed for.
 */
public final class EventImport {

    private final EventIntake intake;
    private final FileStore files;
    private final Supplier<List<VerifyingKey>> keys;
    private final String origin;
    private final NamedFiles named;

    /**
     * Made once.
     *
     * @param keys what this installation has signed with, as far as its keys were restored
     * @param origin the name of its log
     */
    EventImport(
            EventIntake intake, FileStore files, Supplier<List<VerifyingKey>> keys, EventReader reader, String origin) {
        this.intake = intake;
        this.files = files;
        this.keys = keys;
        this.origin = origin;
        this.named = new NamedFiles(reader);
    }

    /**
     * Reads an archive.
     *
     * @param folder which
     * @param given keys of the programme, known from elsewhere; none: those of this installation, which were restored before
     * @throws ArchiveException if the archive as a whole does not fit
     * @throws EventLineException if a line does not, the first that does not
     * @throws nl.routekaart.eventstore.IntakeException if the store is not empty, or cannot be written
     */
    public Moved read(Path folder, List<NoteKey> given) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException("There is no folder " + folder, "Er is geen map " + folder);
        }
        Archive archive = new Archive(folder);
        Checkpoint checkpoint = checkpoint(archive, given);
        Frontier frontier = new Frontier();
        Queue<Hash> told = new ArrayDeque<>();
        Set<Digest> kept = new HashSet<>();
        try (Leaves leaves = Leaves.of(archive, checkpoint);
                EventLines lines = new EventLines(Files.newInputStream(archive.events()));
                Intake taking = intake.begin(stored -> frontier.add(same(stored, told.remove())))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                long position = lines.number();
                Hash leaf = EventLine.leaf(line);
                leaves.check(position, leaf);
                StoredEvent event = EventLine.read(position, line);
                told.add(leaf);
                taking.add(event);
                Digest digest = named.in(event).orElse(null);
                if (digest != null && kept.add(digest)) {
                    keep(archive, position, digest);
                }
            }
            taking.flush();
            if (frontier.size() < checkpoint.size()) {
                throw new EventLineException(
                        frontier.size() + 1,
                        "is missing: the checkpoint is of " + checkpoint.size() + " events",
                        "ontbreekt: het controlepunt is van " + checkpoint.size() + " gebeurtenissen");
            }
            if (frontier.size() > checkpoint.size()) {
                throw new EventLineException(
                        checkpoint.size() + 1, "is beyond the checkpoint", "ligt voorbij het controlepunt");
            }
            if (!frontier.root().equals(checkpoint.root())) {
                throw new ArchiveException(
                        "The events are not those of the checkpoint: a line was changed or moved",
                        "De gebeurtenissen zijn niet die van het controlepunt: een regel is veranderd of verplaatst");
            }
            taking.commit();
        }
        return new Moved(frontier.size(), kept.size(), frontier.root());
    }

    private Checkpoint checkpoint(Archive archive, List<NoteKey> given) throws IOException {
        List<NoteKey> trusted = given.isEmpty()
                ? keys.get().stream().map(key -> new NoteKey(origin, key)).toList()
                : given;
        if (trusted.isEmpty()) {
            throw new ArchiveException(
                    "There is no key to check the checkpoint with: restore the keys first",
                    "Er is geen sleutel om het controlepunt mee na te gaan: zet eerst de sleutels terug");
        }
        try {
            SignedNote note =
                    SignedNote.parse(new String(Files.readAllBytes(archive.checkpoint()), StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(origin)) {
                throw new ArchiveException(
                        "The archive is of the log " + checkpoint.origin() + ", and this installation's is " + origin
                                + ": set routekaart.log.origin to its name",
                        "Het archief is van het logboek " + checkpoint.origin() + ", en dat van deze installatie is "
                                + origin + ": zet routekaart.log.origin op die naam");
            }
            if (trusted.stream().noneMatch(note::isSignedBy)) {
                throw new ArchiveException(
                        "The checkpoint was not signed with a key of the programme, or was changed",
                        "Het controlepunt is niet met een sleutel van het programma ondertekend, of is veranderd");
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(
                    archive.checkpoint() + " is no signed checkpoint: " + e.getMessage(),
                    archive.checkpoint() + " is geen ondertekend controlepunt: " + e.getMessage(),
                    e);
        }
    }

    private static Hash same(StoredEvent stored, Hash told) {
        Hash leaf = EventLeaf.hash(stored);
        if (!leaf.equals(told)) {
            throw new EventLineException(
                    stored.position(),
                    "cannot be stored as it is written",
                    "kan niet worden opgeslagen zoals hij is geschreven");
        }
        return leaf;
    }

    private void keep(Archive archive, long position, Digest digest) throws IOException {
        if (Files.notExists(archive.file(digest))) {
            throw new EventLineException(
                    position,
                    "names a file that is not in the archive: " + digest.hex(),
                    "noemt een bestand dat niet in het archief zit: " + digest.hex());
        }
        byte[] bytes = Files.readAllBytes(archive.file(digest));
        if (!Digest.of(bytes).equals(digest)) {
            throw new EventLineException(
                    position,
                    "names a file that was changed: " + archive.file(digest),
                    "noemt een bestand dat is veranderd: " + archive.file(digest));
        }
        files.keep(digest, bytes);
    }
}
