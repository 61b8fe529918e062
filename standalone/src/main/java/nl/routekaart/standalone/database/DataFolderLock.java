package nl.routekaart.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.routekaart.standalone.FolderLock;

/** Keeps a second process away from a data folder. Who has it is written beside the lock, and means nothing without it. */
final class DataFolderLock implements AutoCloseable {

    private final FolderLock lock;

    private DataFolderLock(FolderLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the folder, which is made if it is not there.
     *
     * @throws DataFolderInUse when another process, or another application in this one, has it
     * @throws DataFolderUnusable when it cannot be made, or nothing can be written in it
     */
    static DataFolderLock take(Path folder, Occupant occupant) {
        try {
            FolderLock lock = FolderLock.take(folder, "routekaart.lock")
                    .orElseThrow(() -> new DataFolderInUse(folder, occupantOf(folder)));
            Files.writeString(occupantFile(folder), occupant.written() + '\n');
            return new DataFolderLock(lock);
        } catch (IOException e) {
            throw new DataFolderUnusable(folder, e);
        }
    }

    private static Optional<Occupant> occupantOf(Path folder) {
        try {
            return Occupant.read(Files.readString(occupantFile(folder)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path occupantFile(Path folder) {
        return folder.resolve("routekaart.occupant");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
