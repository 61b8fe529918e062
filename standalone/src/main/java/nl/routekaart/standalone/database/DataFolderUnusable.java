package nl.routekaart.standalone.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder is no folder, or nothing can be written there. */
final class DataFolderUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024 * 1024;

    /** What a new database takes, and some room to work in. */
    private static final long NEEDED = 200 * MEGABYTE;

    /** The cause is told and not kept: it says nothing more, and a stack trace least of all. */
    DataFolderUnusable(Path folder, IOException cause) {
        super("The data folder " + folder + " cannot be used: " + why(cause) + ".");
    }

    private DataFolderUnusable(Path folder, long free) {
        super("The data folder " + folder + " cannot be used: there are " + free / MEGABYTE
                + " MB left where it is, and a new database needs " + NEEDED / MEGABYTE + ".");
    }

    /** Before a new database is made: its programs do not say what they were short of. */
    static void ifTooFull(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED) {
                throw new DataFolderUnusable(folder, free);
            }
        } catch (IOException e) {
            throw new DataFolderUnusable(folder, e);
        }
    }

    private static String why(IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return "it is a file, and no folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "this account may not write there";
        }
        return cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : String.valueOf(cause);
    }
}
