package nl.routekaart.eventstore;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in Axon's words, or ours, which constraint an append ran into. */
final class Conflicts {

    private static final Pattern KEY = Pattern.compile("=\\(([0-9a-f-]{36}), (\\d+)\\)");

    private Conflicts() {}

    static RuntimeException explain(DataIntegrityViolationException failure) {
        if (!(failure.getMostSpecificCause() instanceof PSQLException cause)) {
            return failure;
        }
        ServerErrorMessage error = cause.getServerErrorMessage();
        if (error == null || error.getConstraint() == null || error.getDetail() == null) {
            return failure;
        }
        Matcher key = KEY.matcher(error.getDetail());
        if (!key.find()) {
            return failure;
        }
        return switch (error.getConstraint()) {
            case "event_command" -> new CommandAlreadyRecordedException(UUID.fromString(key.group(1)), failure);
            case "event_sequence" -> sequenceTaken(key.group(1), Long.parseLong(key.group(2)), failure);
            default -> failure;
        };
    }

    private static RuntimeException sequenceTaken(String subjectId, long sequence, Exception cause) {
        return sequence == 0
                ? new AggregateStreamCreationException(subjectId + " exists already", cause)
                : new ConcurrencyException(
                        "Another writer was first: " + subjectId + " has an event with sequence " + sequence, cause);
    }
}
