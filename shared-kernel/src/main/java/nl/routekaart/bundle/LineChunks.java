package nl.routekaart.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file of lines in pieces of whole lines, so that it is never in memory as a whole. */
final class LineChunks implements Closeable {

    /** No event is as long. Of a line that is longer only the beginning is kept, so that any file is read in bounded memory. */
    static final int LONGEST = 1 << 25;

    private static final int SIZE = 1 << 19;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private long position = 1;

    private LineChunks(InputStream in) {
        this.in = in;
    }

    static LineChunks of(Path file) throws IOException {
        return new LineChunks(WholeFile.open(file));
    }

    /**
     * Lines that follow each other.
     *
     * @param first the number of the first of them, from 1
     * @param lines in UTF-8, without line feeds
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Chunk(long first, List<byte[]> lines) {}

    /** The next lines; empty at the end. A last line without a line feed is a line. */
    Optional<Chunk> next() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        while (lines.isEmpty()) {
            byte[] read = in.readNBytes(SIZE);
            if (read.length == 0) {
                if (rest.length == 0) {
                    return Optional.empty();
                }
                lines.add(rest);
                rest = new byte[0];
                break;
            }
            split(read, lines);
        }
        Chunk chunk = new Chunk(position, lines);
        position += lines.size();
        return Optional.of(chunk);
    }

    private void split(byte[] read, List<byte[]> lines) {
        int from = 0;
        for (int at = 0; at < read.length; at++) {
            if (read[at] == '\n') {
                lines.add(joined(read, from, at));
                from = at + 1;
            }
        }
        rest = joined(read, from, read.length);
    }

    private byte[] joined(byte[] read, int from, int to) {
        byte[] begun = rest;
        rest = new byte[0];
        if (begun.length == 0) {
            return Arrays.copyOfRange(read, from, to);
        }
        int more = Math.min(to - from, LONGEST + 1 - begun.length);
        if (more == 0) {
            return begun;
        }
        byte[] line = Arrays.copyOf(begun, begun.length + more);
        System.arraycopy(read, from, line, begun.length, more);
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
