package nl.routekaart.eventstore;

import java.time.Instant;
import java.util.UUID;

/** One row to append, all but its position. */
record NewEvent(
        UUID eventId,
        Instant recordedAt,
        String subject,
        UUID subjectId,
        long sequence,
        String name,
        int revision,
        String payload,
        String metadata,
        UUID commandId,
        int ordinal) {}
