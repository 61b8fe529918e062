package nl.routekaart.bundle;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import nl.routekaart.merkle.Hash;

/** The leaves of a log as they were at another time, one after the other. */
interface LeafSource extends Closeable {

    /** The next leaf; empty at the end. */
    Optional<Hash> next() throws IOException;

    /** Those that the log kept: 32 bytes each. */
    static LeafSource kept(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new LeafSource() {
            @Override
            public Optional<Hash> next() throws IOException {
                byte[] bytes = in.readNBytes(Hash.EMPTY.bytes().length);
                return bytes.length < Hash.EMPTY.bytes().length ? Optional.empty() : Optional.of(Hash.of(bytes));
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Those of the lines of another bundle. */
    static LeafSource lines(Path file) throws IOException {
        LineChunks chunks = LineChunks.of(file);
        Deque<byte[]> lines = new ArrayDeque<>();
        return new LeafSource() {
            @Override
            public Optional<Hash> next() throws IOException {
                if (lines.isEmpty()) {
                    chunks.next().ifPresent(chunk -> lines.addAll(chunk.lines()));
                }
                return Optional.ofNullable(lines.poll()).map(BundleLine::leaf);
            }

            @Override
            public void close() throws IOException {
                chunks.close();
            }
        };
    }
}
