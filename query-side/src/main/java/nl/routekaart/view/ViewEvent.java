package nl.routekaart.view;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.EventType;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Stamp;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event as a view takes it in. It is the same whether it came as a message or was read from the store: name and
 * revision are those of the present shape, not of the stored one.
 *
 * @param position its place among all events
 * @param eventId its own id
 * @param recordedAt when it was taken in
 * @param subject what it happened to
 * @param subjectId which
 * @param sequence its place among the events of that subject
 * @param type name and revision
 * @param metadata see {@link nl.routekaart.message.MetaKey}
 * @param event what happened
 */
public record ViewEvent(
        long position,
        UUID eventId,
        Instant recordedAt,
        Subject subject,
        UUID subjectId,
        long sequence,
        EventType type,
        Map<String, String> metadata,
        DomainEvent event) {

    /**
     * From the store.
     *
     * @throws nl.routekaart.message.UnknownEventException if this release does not know it
     * @throws nl.routekaart.message.UnreadableEventException if its payload is not what its type says
     */
    static ViewEvent of(StoredEvent stored, EventReader reader) {
        DomainEvent event = reader.read(stored).event();
        return new ViewEvent(
                stored.position(),
                stored.eventId(),
                stored.recordedAt(),
                subject(stored.subject()),
                stored.subjectId(),
                stored.sequence(),
                reader.catalogue().typeOf(event.getClass()),
                stored.metadata(),
                event);
    }

    /** From a message of the event store; throws as {@link #of(StoredEvent, EventReader)} does. */
    static ViewEvent of(TrackedEventMessage<?> message, EventReader reader) {
        if (message.getPayload() instanceof Unreadable unreadable) {
            throw unreadable.cause();
        }
        if (!(message instanceof DomainEventMessage<?> event && event.getPayload() instanceof DomainEvent payload)) {
            throw new IllegalStateException("Not an event of a subject: " + message);
        }
        Map<String, String> metadata = new TreeMap<>();
        event.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new ViewEvent(
                message.trackingToken().position().orElseThrow(),
                UUID.fromString(event.getIdentifier()),
                event.getTimestamp(),
                subject(event.getType()),
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                reader.catalogue().typeOf(payload.getClass()),
                Map.copyOf(metadata),
                payload);
    }

    private static Subject subject(String word) {
        return Word.find(Subject.class, word)
                .orElseThrow(() -> new IllegalStateException("No view knows subject " + word));
    }

    /** Where it stands in both times. */
    public Stamp stamp() {
        return Stamps.of(sequence, position, recordedAt, metadata);
    }

    /** A value of its metadata, if it is there. */
    public Optional<String> meta(String key) {
        return Optional.ofNullable(metadata.get(key));
    }

    /**
     * What stands in a stream in the place of an event that cannot be read.
     *
     * @param cause why not
     */
    record Unreadable(RuntimeException cause) {}
}
