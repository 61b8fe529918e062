package nl.routekaart.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the store holds it, before any upcasting.
 *
 * @param position its place among all events: 1, 2, 3, ... without gaps, in the order in which they became visible
 * @param eventId its own id
 * @param recordedAt when it was taken in, in whole milliseconds
 * @param subject the word of the subject, such as {@code item}
 * @param subjectId which item, party, ...
 * @param sequence its place among the events of that subject id, from 0
 * @param name the stored name, such as {@code item.rescheduled}
 * @param revision the shape it was written in
 * @param payload a JSON object as text, in the shape of that revision
 * @param metadata see {@link MetaKey}
 */
public record StoredEvent(
        long position,
        UUID eventId,
        Instant recordedAt,
        String subject,
        UUID subjectId,
        long sequence,
        String name,
        int revision,
        String payload,
        Map<String, String> metadata) {

    public StoredEvent {
        if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("Not in whole milliseconds: " + recordedAt);
        }
        metadata = Map.copyOf(metadata);
    }

    /** Name and revision together. */
    public EventType type() {
        return new EventType(name, revision);
    }
}
