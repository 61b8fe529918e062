package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What is done to the folder of a witness: each of these has reached the disk when it returns. */
interface Disk {

    /** The one of this machine. */
    Disk REAL = new Disk() {};

    /** Where a file is written before it gets its name. */
    String UNFINISHED = ".part";

    /** Writes a file that nobody relies on yet. */
    default void write(Path file, byte[] content) throws IOException {
        write(file, content, new FileAttribute<?>[0]);
    }

    /** Writes one that nobody but the owner may read. */
    default void writeSecret(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        write(
                file,
                content,
                posix(file)
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    /** Gives a file or folder its name, in the place of the file that has it, all at once. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolderOf(to);
        forceFolderOf(from);
    }

    default void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        forceFolderOf(folder);
    }

    private static void write(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Names lie in their folder. Where there is no POSIX a folder cannot be opened, and needs not be. */
    private static void forceFolderOf(Path named) throws IOException {
        Path folder = named.toAbsolutePath().getParent();
        if (folder != null && posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
