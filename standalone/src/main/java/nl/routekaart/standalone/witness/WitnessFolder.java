package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.standalone.FolderLock;
import org.jspecify.annotations.Nullable;

/**
 * What a witness keeps, for one process at a time: the keys that it trusts, the newest checkpoint that it found in order, and each
 * one before under its size. Whenever the process ends, what is there is what was before a step or after it.
 */
final class WitnessFolder implements AutoCloseable {

    /** The newest checkpoint: what an auditor gives to {@code audit verify --witness}. */
    static final String CHECKPOINT = "checkpoint";

    private static final String KEYS = "keys.txt";
    private static final String HISTORY = "checkpoints";
    private static final String LOCK = "witness.lock";

    private final Path folder;
    private final Disk disk;
    private final FolderLock lock;
    private final AlarmFiles alarms;
    private final Set<NoteKey> keys = new LinkedHashSet<>();
    private @Nullable SignedNote kept;

    private WitnessFolder(Path folder, Disk disk, FolderLock lock) {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
        this.alarms = new AlarmFiles(folder, disk);
    }

    /** @throws WitnessException if another witness has it, or what lies in it is not what a witness wrote */
    static WitnessFolder open(Path folder, Disk disk) throws IOException {
        if (!Files.exists(folder)) {
            disk.makeFolder(folder);
        }
        FolderLock lock =
                FolderLock.take(folder, LOCK).orElseThrow(() -> new WitnessException("folder-in-use", folder));
        WitnessFolder opened = new WitnessFolder(folder, disk, lock);
        try {
            opened.read();
            return opened;
        } catch (IOException e) {
            lock.close();
            throw e;
        } catch (IllegalArgumentException e) {
            lock.close();
            throw new WitnessException("folder-spoiled", folder);
        }
    }

    private void read() throws IOException {
        if (Files.exists(folder.resolve(KEYS))) {
            Files.readAllLines(folder.resolve(KEYS)).forEach(line -> keys.add(NoteKey.parse(line)));
        }
        Optional<Path> file = Optional.of(folder.resolve(CHECKPOINT)).filter(Files::exists);
        file = file.isPresent() ? file : newestOfHistory();
        if (file.isEmpty()) {
            return;
        }
        SignedNote note = SignedNote.parse(Files.readString(file.get()));
        if (keys.stream().noneMatch(note::isSignedBy)) {
            throw new WitnessException("folder-spoiled", file.get());
        }
        kept = note;
        Path before = history(note);
        if (!Files.exists(before)) {
            place(before, note.toString());
        } else if (!SignedNote.parse(Files.readString(before)).text().equals(note.text())) {
            throw new WitnessException("folder-spoiled", before);
        }
    }

    /** Somebody took the newest away: to begin anew with whatever the log shows then is what they may want. */
    private Optional<Path> newestOfHistory() throws IOException {
        if (!Files.exists(folder.resolve(HISTORY))) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder.resolve(HISTORY))) {
            return all.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .max(Comparator.comparing(
                            file -> Long.parseLong(file.getFileName().toString())));
        }
    }

    Optional<SignedNote> kept() {
        return Optional.ofNullable(kept);
    }

    Set<NoteKey> keys() {
        return Set.copyOf(keys);
    }

    AlarmFiles alarms() {
        return alarms;
    }

    /** Trusts further keys. */
    void trust(Collection<NoteKey> more) throws IOException {
        Set<NoteKey> all = new LinkedHashSet<>(keys);
        if (all.addAll(more)) {
            place(folder.resolve(KEYS), all.stream().map(key -> key + "\n").collect(Collectors.joining()));
            keys.addAll(more);
        }
    }

    /** Keeps a checkpoint that was found in order: from here on it is what the log has to continue. */
    void keep(SignedNote note) throws IOException {
        place(folder.resolve(CHECKPOINT), note.toString());
        kept = note;
        place(history(note), note.toString());
    }

    private void place(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + Disk.UNFINISHED);
        disk.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        disk.move(unfinished, file);
    }

    private Path history(SignedNote note) throws IOException {
        if (!Files.exists(folder.resolve(HISTORY))) {
            disk.makeFolder(folder.resolve(HISTORY));
        }
        return folder.resolve(HISTORY)
                .resolve(Long.toString(Checkpoint.parse(note.text()).size()));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
