package nl.routekaart.merkle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a line of text, whose bytes are what its leaf is hashed over: line number = position, and anybody can check the
 * tree with a hash and nothing of ours. An event that may not be told is a line with its leaf hash alone.
 */
public final class EventLine {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final String WITHHELD = "{\"withheld\":\"";
    private static final Pattern WITHHELD_FORM = Pattern.compile("\\{\"withheld\":\"([0-9a-f]{64})\"}");
    private static final List<String> FIELDS = List.of(
            "eventId", "metadata", "name", "payload", "recordedAt", "revision", "sequence", "subject", "subjectId");

    private EventLine() {}

    /** The line, without the line feed that ends it. */
    public static String of(StoredEvent event) {
        return new String(EventLeaf.content(event), StandardCharsets.UTF_8);
    }

    /** The line of an event that may not be told. */
    public static String withheld(Hash leaf) {
        return WITHHELD + leaf.hex() + "\"}";
    }

    /** The leaf hash of an event that is not told, if the line is of one. */
    public static Optional<Hash> withheld(String line) {
        return Optional.of(WITHHELD_FORM.matcher(line))
                .filter(form -> form.matches())
                .map(form -> Hash.of(HexFormat.of().parseHex(form.group(1))));
    }

    /** The leaf hash that a line stands for, whether or not its event is told. */
    public static Hash leaf(String line) {
        return withheld(line).orElseGet(() -> Hash.leaf(line.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the line of an event that is told.
     *
     * @param position which line it is, from 1
     * @throws EventLineException if {@link #of} does not write such a line of any event
     */
    public static StoredEvent read(long position, String line) {
        if (line.startsWith(WITHHELD)) {
            throw new EventLineException(
                    position, "is of an event that is withheld", "is van een gebeurtenis die niet getoond wordt");
        }
        try {
            StoredEvent event = event(position, JSON.readTree(line));
            String written = of(event);
            if (!written.equals(line)) {
                throw new IllegalArgumentException("its line differs from character " + difference(written, line));
            }
            return event;
        } catch (JacksonException e) {
            throw new EventLineException(
                    position, "is no JSON: " + e.getOriginalMessage(), "is geen JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new EventLineException(
                    position, "is no event: " + e.getMessage(), "is geen gebeurtenis: " + e.getMessage());
        }
    }

    private static StoredEvent event(long position, JsonNode line) {
        require(
                line.isObject()
                        && List.copyOf(new TreeSet<>(line.propertyNames())).equals(FIELDS),
                "its fields are not " + String.join(", ", FIELDS));
        JsonNode payload = line.required("payload");
        require(payload.isObject(), "payload is no object");
        long revision = whole(line, "revision", 1);
        require(revision <= Integer.MAX_VALUE, "revision is too large");
        return new StoredEvent(
                position,
                id(line, "eventId"),
                Instant.ofEpochMilli(whole(line, "recordedAt", Long.MIN_VALUE)),
                text(line, "subject"),
                id(line, "subjectId"),
                whole(line, "sequence", 0),
                text(line, "name"),
                (int) revision,
                JSON.writeValueAsString(EventLeaf.asStored(payload)),
                metadata(line.required("metadata")));
    }

    private static Map<String, String> metadata(JsonNode object) {
        require(object.isObject(), "metadata is no object");
        Map<String, String> metadata = new TreeMap<>();
        object.properties().forEach(entry -> {
            require(entry.getValue().isString(), "metadata has a value that is no text: " + entry.getKey());
            metadata.put(entry.getKey(), entry.getValue().stringValue());
        });
        return metadata;
    }

    private static String text(JsonNode line, String field) {
        JsonNode value = line.required(field);
        require(value.isString() && !value.stringValue().isEmpty(), field + " is no text");
        return value.stringValue();
    }

    private static UUID id(JsonNode line, String field) {
        String text = text(line, field);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " is no UUID", e);
        }
    }

    private static long whole(JsonNode line, String field, long least) {
        JsonNode value = line.required(field);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        require(whole && value.longValue() >= least, field + " is no such number");
        return value.longValue();
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** The first place, from 1, where two lines differ. */
    private static int difference(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same + 1;
    }
}
