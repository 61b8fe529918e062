package nl.routekaart.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.routekaart.message.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * A file of a bundle that is read as a whole. Whoever made the bundle can have put anything in its place: a pipe that never
 * ends, more than there is memory for, or little that becomes much once it is read.
 */
final class WholeFile {

    /** Room for a manifest of some hundred thousand elements. */
    private static final int LARGEST = 1 << 25;

    /** Room for some thousand keys or signatures. */
    private static final int LARGEST_NOTE = 1 << 20;

    /** Of which each takes some hundred bytes of memory. */
    static final int MOST_TOKENS = 2_000_000;

    private static final JsonFactory COUNTING = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
            .build();

    private WholeFile() {}

    /** The text of a signed note, or of a file of keys. */
    static String note(Path file) throws IOException {
        return text(file, bytes(file, LARGEST_NOTE));
    }

    /** JSON, however it is laid out. */
    static JsonNode json(Path file) throws IOException {
        byte[] bytes = tokens(file);
        try {
            return EventJson.mapper().readTree(text(file, bytes));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The bytes of what may be JSON, but of no more than can be read at once. */
    static byte[] tokens(Path file) throws IOException {
        byte[] bytes = bytes(file, LARGEST);
        try (JsonParser in = COUNTING.createParser(bytes)) {
            while (in.nextToken() != null) {
                // looked at
            }
        } catch (StreamConstraintsException e) {
            throw new IOException(file + " holds too much: " + e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            return bytes;
        }
        return bytes;
    }

    private static byte[] bytes(Path file, int largest) throws IOException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new IOException(file + " is larger than " + largest + " bytes");
            }
            return bytes;
        }
    }

    private static String text(Path file, byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not text in UTF-8", e);
        }
    }

    /** Opens a file, and nothing else that has a name: a pipe would be waited for. */
    static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there, or no file");
        }
        return Files.newInputStream(file);
    }
}
