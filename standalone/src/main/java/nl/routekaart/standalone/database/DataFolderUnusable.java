package nl.routekaart.standalone.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.routekaart.rule.SpokenException;
import nl.routekaart.standalone.Words;

/** The data folder is no folder, or nothing can be written there. */
final class DataFolderUnusable extends SpokenException {

    private static final long serialVersionUID = 1L;
    private static final Locale DUTCH = Locale.of("nl");
    private static final long MEGABYTE = 1024 * 1024;

    /** What a new database takes, and some room to work in. */
    private static final long NEEDED = 200 * MEGABYTE;

    /** The cause is told and not kept: it says nothing more, and a stack trace least of all. */
    DataFolderUnusable(Path folder, IOException cause) {
        super(said(folder, why(cause, Locale.ENGLISH), Locale.ENGLISH), said(folder, why(cause, DUTCH), DUTCH), null);
    }

    private DataFolderUnusable(Path folder, long free) {
        super(
                said(folder, tooFull(free, Locale.ENGLISH), Locale.ENGLISH),
                said(folder, tooFull(free, DUTCH), DUTCH),
                null);
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

    private static String said(Path folder, String why, Locale language) {
        return words(language).say("folder-unusable", folder, why);
    }

    private static String tooFull(long free, Locale language) {
        return words(language).say("too-full", Long.toString(free / MEGABYTE), Long.toString(NEEDED / MEGABYTE));
    }

    private static String why(IOException cause, Locale language) {
        if (cause instanceof FileAlreadyExistsException) {
            return words(language).say("is-a-file");
        }
        if (cause instanceof AccessDeniedException) {
            return words(language).say("no-access");
        }
        return cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : String.valueOf(cause);
    }

    private static Words words(Locale language) {
        return Words.of(DataFolderUnusable.class, language);
    }
}
