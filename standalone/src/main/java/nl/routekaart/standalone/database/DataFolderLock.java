package nl.routekaart.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.routekaart.standalone.FolderLock;

/** Keeps a second process away from a data folder. */
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
    static DataFolderLock take(Path folder) {
        try {
            return new DataFolderLock(
                    FolderLock.take(folder, "routekaart.lock").orElseThrow(() -> new DataFolderInUse(folder)));
        } catch (IOException e) {
            throw new DataFolderUnusable(folder, e);
        }
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
