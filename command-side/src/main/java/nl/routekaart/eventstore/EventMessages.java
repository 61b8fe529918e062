package nl.routekaart.eventstore;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Between Axon's messages and the rows of the event table. Says at once what a message lacks to be stored. */
final class EventMessages {

    private static final Pattern SUBJECT = Pattern.compile("[a-z]+");

    private final EventReader reader;

    EventMessages(EventReader reader) {
        this.reader = reader;
    }

    NewEvent row(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof DomainEvent payload)) {
            throw new IllegalArgumentException("Every event belongs to a subject; this one does not: " + message);
        }
        if (!SUBJECT.matcher(event.getType()).matches()) {
            throw new IllegalArgumentException("The aggregate type is to be a subject's word, not " + event.getType());
        }
        EventType type = reader.catalogue().typeOf(payload.getClass());
        Map<String, String> metadata = metadata(event);
        return new NewEvent(
                uuid("event identifier", event.getIdentifier()),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                event.getType(),
                uuid("aggregate identifier", event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                type.name(),
                type.revision(),
                reader.write(payload),
                EventJson.mapper().writeValueAsString(metadata),
                uuid(MetaKey.COMMAND_ID, required(metadata, MetaKey.COMMAND_ID)),
                Integer.parseInt(required(metadata, MetaKey.ORDINAL)));
    }

    private static Map<String, String> metadata(EventMessage<?> event) {
        Map<String, String> metadata = new TreeMap<>();
        event.getMetaData().forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("Metadata are strings, but " + key + " is " + value);
            }
            metadata.put(key, text);
        });
        required(metadata, MetaKey.NONCE);
        return metadata;
    }

    private static String required(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("An event cannot be stored without " + key + " in its metadata");
        }
        return value;
    }

    static UUID uuid(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The " + what + " is to be a UUID, not " + text, e);
        }
    }

    DomainEventMessage<DomainEvent> domainEvent(StoredEvent stored) {
        return new GenericDomainEventMessage<>(
                stored.subject(),
                stored.subjectId().toString(),
                stored.sequence(),
                reader.read(stored).event(),
                stored.metadata(),
                stored.eventId().toString(),
                stored.recordedAt());
    }

    TrackedEventMessage<DomainEvent> trackedEvent(StoredEvent stored) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(stored.position()), domainEvent(stored));
    }
}
