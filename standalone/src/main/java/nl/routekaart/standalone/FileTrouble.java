package nl.routekaart.standalone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says what is wrong with a file: the exceptions of the JDK say little more than how it is called. */
public final class FileTrouble {

    private FileTrouble() {}

    /** In plain words; what is no trouble with a file says itself what it is. */
    public static String said(IOException failure, Locale language) {
        String key = switch (failure) {
            case NoSuchFileException e -> "no-file";
            case FileAlreadyExistsException e -> "file-there";
            case NotDirectoryException e -> "no-folder";
            case AccessDeniedException e -> "no-access";
            default -> "";
        };
        return failure instanceof FileSystemException trouble && !key.isEmpty()
                ? Words.of(FileTrouble.class, language).say(key, trouble.getFile())
                : said(failure);
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
