package nl.routekaart.merkle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file of events, one at a time. A file that was cut off within a line is not taken for a whole one. */
public final class EventLines implements AutoCloseable {

    /** More than the database takes for a payload, so a file without line feeds does not take the memory. */
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private long number;

    /** Reads on from where the stream stands, and closes it. */
    public EventLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The number of the line that was read last, which is the position of its event; 0 before the first. */
    public long number() {
        return number;
    }

    /**
     * The next line, without its line feed, if there is one.
     *
     * @throws EventLineException if it does not end, or is not UTF-8
     */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        while (next != '\n') {
            if (next < 0) {
                throw new EventLineException(number, "is cut off", "is afgebroken");
            }
            if (line.size() == LONGEST) {
                throw new EventLineException(
                        number, "is longer than " + LONGEST + " bytes", "is langer dan " + LONGEST + " bytes");
            }
            line.write(next);
            next = in.read();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EventLineException(number, "is not in UTF-8", "is niet in UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
