package nl.routekaart.eventstore;

import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.routekaart.merkle.EventLineException;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.StoredEvent;

/**
 * An event of another installation and the row that it becomes here.
 *
 * @param event with the position that it had there
 * @param row all but its position
 */
record TakenEvent(StoredEvent event, NewEvent row) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    /** @throws EventLineException if no store of ours can have held it */
    static TakenEvent of(StoredEvent event, Set<EventType> readable) {
        if (!readable.contains(event.type())) {
            throw fault(
                    event,
                    "is an event that this release does not know: " + event.type(),
                    "is een gebeurtenis die deze uitgave niet kent: " + event.type());
        }
        if (event.recordedAt().isBefore(EARLIEST) || event.recordedAt().isAfter(LATEST)) {
            throw fault(
                    event,
                    "was recorded at an impossible time: " + event.recordedAt(),
                    "is op een onmogelijk moment vastgelegd: " + event.recordedAt());
        }
        if (NUL.matcher(event.payload()).find()
                || event.metadata().values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw fault(event, "holds the character U+0000", "bevat het teken U+0000");
        }
        required(event, MetaKey.NONCE);
        try {
            return new TakenEvent(
                    event,
                    new NewEvent(
                            event.eventId(),
                            event.recordedAt(),
                            event.subject(),
                            event.subjectId(),
                            event.sequence(),
                            event.name(),
                            event.revision(),
                            event.payload(),
                            EventJson.mapper().writeValueAsString(new TreeMap<>(event.metadata())),
                            EventMessages.uuid(MetaKey.COMMAND_ID, required(event, MetaKey.COMMAND_ID)),
                            Integer.parseInt(required(event, MetaKey.ORDINAL))));
        } catch (EventLineException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw fault(
                    event,
                    "has metadata that no event has: " + e.getMessage(),
                    "heeft metagegevens die geen gebeurtenis heeft: " + e.getMessage());
        }
    }

    private static String required(StoredEvent event, String key) {
        String value = event.metadata().get(key);
        if (value == null) {
            throw fault(event, "has no " + key + " in its metadata", "heeft geen " + key + " in de metagegevens");
        }
        return value;
    }

    private static EventLineException fault(StoredEvent event, String fault, String dutch) {
        return new EventLineException(event.position(), fault, dutch);
    }
}
