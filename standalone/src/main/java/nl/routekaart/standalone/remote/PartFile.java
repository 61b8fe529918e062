package nl.routekaart.standalone.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is fetched in one piece or in several: what lies there already is not fetched again.
 *
 * @param file where it lies
 * @param size how many bytes each of its members has; 0 for lines
 */
public record PartFile(Path file, int size) {

    private static final int BUFFER = 1 << 16;

    public static PartFile lines(Path file) {
        return new PartFile(file, 0);
    }

    /** How many whole members lie there; what there is of a further one is dropped. */
    public long members() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        long members = 0;
        long whole = 0;
        if (size > 0) {
            members = Files.size(file) / size;
            whole = members * size;
        } else {
            byte[] buffer = new byte[BUFFER];
            long at = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        at++;
                        if (buffer[i] == '\n') {
                            members++;
                            whole = at;
                        }
                    }
                }
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        }
        return members;
    }

    /** Adds what comes. */
    void add(InputStream part) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            part.transferTo(out);
        }
    }
}
