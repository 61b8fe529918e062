package nl.routekaart.archive;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.files.Digest;
import nl.routekaart.files.FileStore;
import nl.routekaart.keys.OwnerOnly;
import nl.routekaart.merkle.EventLine;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.springframework.util.FileSystemUtils;

/** Writes all events, and the files that they name, into a new folder. Memory holds a page of them. */
public final class EventExport {

    private static final int PAGE = 1_000;

    /** Durable when it is written, and never over another. */
    private static final OpenOption[] NEW = {
        StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC
    };

    private final RawEvents events;
    private final CheckpointSource checkpoints;
    private final FileStore files;
    private final NamedFiles named;

    EventExport(RawEvents events, CheckpointSource checkpoints, FileStore files, EventReader reader) {
        this.events = events;
        this.checkpoints = checkpoints;
        this.files = files;
        this.named = new NamedFiles(reader);
    }

    /**
     * Writes an archive. It has its name when it is whole, and not before.
     *
     * @param folder which is not there yet
     * @throws ArchiveException if there is such a folder, or what is stored contradicts the log
     */
    public Moved write(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new ArchiveException("There is a " + target + " already", "Er is al een " + target);
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(target.getParent());
        Files.createDirectory(unfinished, OwnerOnly.folder(unfinished));
        Moved written = write(new Archive(unfinished));
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return written;
    }

    private Moved write(Archive archive) throws IOException {
        Files.createDirectory(archive.files());
        SignedNote note = checkpoints.signedAtLeast(events.head());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Frontier frontier = new Frontier();
        int kept = 0;
        try (FileOutputStream lines = new FileOutputStream(archive.events().toFile());
                FileOutputStream leaves = new FileOutputStream(archive.leaves().toFile());
                OutputStream line = new BufferedOutputStream(lines, 1 << 16);
                OutputStream leaf = new BufferedOutputStream(leaves, 1 << 16)) {
            while (frontier.size() < checkpoint.size()) {
                long left = checkpoint.size() - frontier.size();
                List<StoredEvent> page = events.page(frontier.size(), (int) Math.min(PAGE, left));
                if (page.isEmpty()) {
                    throw new ArchiveException(
                            "There are " + frontier.size() + " events, and not " + checkpoint.size(),
                            "Er zijn " + frontier.size() + " gebeurtenissen, en geen " + checkpoint.size());
                }
                for (StoredEvent event : page) {
                    String text = EventLine.of(event);
                    Hash hash = EventLine.leaf(text);
                    frontier.add(hash);
                    write(line, text);
                    write(leaf, hash.hex());
                    Digest digest = named.in(event).orElse(null);
                    if (digest != null && Files.notExists(archive.file(digest))) {
                        keep(archive, event, digest);
                        kept++;
                    }
                }
            }
            line.flush();
            leaf.flush();
            lines.getFD().sync();
            leaves.getFD().sync();
        }
        if (!frontier.root().equals(checkpoint.root())) {
            throw new ArchiveException(
                    "The events are others than when the log took them in",
                    "De gebeurtenissen zijn andere dan toen het logboek ze opnam");
        }
        Files.writeString(archive.checkpoint(), note.toString(), NEW);
        return new Moved(frontier.size(), kept, frontier.root());
    }

    private void keep(Archive archive, StoredEvent event, Digest digest) throws IOException {
        byte[] bytes = files.find(digest)
                .orElseThrow(() -> new ArchiveException(
                        "Event " + event.position() + " names a file that is not kept here: " + digest.hex(),
                        "Gebeurtenis " + event.position() + " noemt een bestand dat hier niet wordt bewaard: "
                                + digest.hex()));
        Files.write(archive.file(digest), bytes, NEW);
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
