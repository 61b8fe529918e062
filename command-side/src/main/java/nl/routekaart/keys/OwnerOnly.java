package nl.routekaart.keys;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What only the account that runs this may read, where the file system knows such a thing. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** How to make a file that nobody else may read. */
    public static FileAttribute<?>[] file(Path file) {
        return permissions(file, "rw-------");
    }

    /** How to make a folder that nobody else may enter. */
    public static FileAttribute<?>[] folder(Path folder) {
        return permissions(folder, "rwx------");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
