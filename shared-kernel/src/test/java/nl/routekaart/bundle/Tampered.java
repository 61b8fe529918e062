package nl.routekaart.bundle;

import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import tools.jackson.databind.node.ObjectNode;

/** Events as somebody changed them. */
final class Tampered {

    private Tampered() {}

    static StoredEvent with(StoredEvent event, String field, String value) {
        ObjectNode payload = (ObjectNode) EventJson.mapper().readTree(event.payload());
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.recordedAt(),
                event.subject(),
                event.subjectId(),
                event.sequence(),
                event.name(),
                event.revision(),
                payload.put(field, value).toString(),
                event.metadata());
    }
}
