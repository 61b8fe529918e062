package nl.routekaart.merkle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the lines of events in one go, for who makes the tree of them too: then the bytes are held against a root, and it need
 * not be looked at whether they are spelled as {@link EventLine} spells them.
 */
public final class QuickEventLine {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final int MOST_TOKENS = 2_000_000;

    private QuickEventLine() {}

    /**
     * Reads a line, in UTF-8 and without its line feed.
     *
     * @throws IllegalArgumentException if it is not the line of an event
     */
    public static StoredEvent read(long position, byte[] line) {
        try (JsonParser in = JSON.createParser(line)) {
            return read(position, line, in);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Field by field, in the one order that canonical JSON has; nothing else may stand beside or between them. */
    private static StoredEvent read(long position, byte[] line, JsonParser in) {
        expect(in.nextToken() == JsonToken.START_OBJECT, "an object");
        UUID eventId = UUID.fromString(text(in, "eventId"));
        Map<String, String> metadata = metadata(in);
        String name = text(in, "name");
        String payload = payload(line, in);
        long recordedAt = number(in, "recordedAt");
        long revision = number(in, "revision");
        expect(revision == (int) revision, "a revision");
        long sequence = number(in, "sequence");
        String subject = text(in, "subject");
        UUID subjectId = UUID.fromString(text(in, "subjectId"));
        expect(in.nextToken() == JsonToken.END_OBJECT && in.nextToken() == null, "nothing further");
        return new StoredEvent(
                position,
                eventId,
                Instant.ofEpochMilli(recordedAt),
                subject,
                subjectId,
                sequence,
                name,
                (int) revision,
                payload,
                metadata);
    }

    private static Map<String, String> metadata(JsonParser in) {
        field(in, "metadata");
        expect(in.nextToken() == JsonToken.START_OBJECT, "metadata");
        Map<String, String> metadata = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            expect(in.nextToken() == JsonToken.VALUE_STRING, "text in the metadata");
            metadata.put(key, in.getString());
        }
        return metadata;
    }

    private static String payload(byte[] line, JsonParser in) {
        field(in, "payload");
        expect(in.nextToken() == JsonToken.START_OBJECT, "a payload");
        int from = (int) in.currentTokenLocation().getByteOffset();
        skip(in);
        int to = (int) in.currentTokenLocation().getByteOffset() + 1;
        String payload = new String(line, from, to - from, StandardCharsets.UTF_8);
        if (!payload.contains(EventLeaf.NUMBER)) {
            return payload;
        }
        JsonNode tree = EventLeaf.asStored(JSON.readTree(payload));
        return JSON.writeValueAsString(tree);
    }

    /** To the end of what has begun. What little text can become in memory is bounded by this, for whoever wrote it. */
    private static void skip(JsonParser in) {
        int open = 1;
        for (int tokens = 0; open > 0; tokens++) {
            JsonToken token = in.nextToken();
            expect(token != null && tokens < MOST_TOKENS, "a payload that can be read at once");
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private static String text(JsonParser in, String name) {
        field(in, name);
        expect(in.nextToken() == JsonToken.VALUE_STRING, "text as " + name);
        return in.getString();
    }

    private static long number(JsonParser in, String name) {
        field(in, name);
        expect(in.nextToken() == JsonToken.VALUE_NUMBER_INT, "a whole number as " + name);
        return in.getLongValue();
    }

    private static void field(JsonParser in, String name) {
        expect(in.nextToken() == JsonToken.PROPERTY_NAME && in.currentName().equals(name), name);
    }

    private static void expect(boolean found, String what) {
        if (!found) {
            throw new IllegalArgumentException("Not the line of an event: " + what + " is expected");
        }
    }
}
