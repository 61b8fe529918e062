package nl.routekaart.deciding;

import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.statement.Statements;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Reads other subjects from their events, without locking them: what a decision asks of another subject (is it
 * registered, who owns it) is recorded in the basis, so that it can be judged afterwards.
 */
final class StoredOthers implements Others {

    private final EventStore eventStore;

    StoredOthers(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Known of(Subject subject, UUID id) {
        DomainEventStream events = eventStore.readEvents(id.toString());
        Statements said = Statements.NONE;
        long sequence = -1;
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            if (!message.getType().equals(subject.word())) {
                return Known.NOTHING;
            }
            sequence = message.getSequenceNumber();
            said = Folds.evolve(
                    said,
                    (DomainEvent) message.getPayload(),
                    Stamps.of(sequence, 0, message.getTimestamp(), message.getMetaData()));
        }
        return sequence < 0 ? Known.NOTHING : new Known(said, sequence);
    }
}
