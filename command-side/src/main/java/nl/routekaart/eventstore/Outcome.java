package nl.routekaart.eventstore;

import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What became of an entry. */
sealed interface Outcome {

    /**
     * It lies in the store.
     *
     * @param last the position of its last event
     */
    record Recorded(long last) implements Outcome {}

    /** Its command had been recorded before. */
    record Repeated(UUID commandId) implements Outcome {

        CommandAlreadyRecordedException exception() {
            return new CommandAlreadyRecordedException(commandId);
        }
    }

    /**
     * Another writer was first.
     *
     * @param sequence the number that it gave to the first event of the subject
     */
    record Taken(UUID subjectId, long sequence) implements Outcome {

        RuntimeException exception() {
            return sequence == 0
                    ? new AggregateStreamCreationException(subjectId + " exists already")
                    : new ConcurrencyException("Another writer was first: " + sequence
                            + " is not the number of the next event of " + subjectId);
        }
    }
}
