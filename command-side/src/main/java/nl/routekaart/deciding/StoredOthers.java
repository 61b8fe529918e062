package nl.routekaart.deciding;

import java.util.UUID;
import nl.routekaart.eventstore.WriterMemory;
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
    private final WriterMemory memory;

    StoredOthers(EventStore eventStore, WriterMemory memory) {
        this.eventStore = eventStore;
        this.memory = memory;
    }

    @Override
    public Known of(Subject subject, UUID id) {
        Read read = memory.of(id, Read.class, this::read);
        return read.subject().equals(subject.word()) ? read.known() : Known.NOTHING;
    }

    private Read read(UUID id) {
        DomainEventStream events = eventStore.readEvents(id.toString());
        Statements said = Statements.NONE;
        long sequence = -1;
        String subject = "";
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            subject = message.getType();
            sequence = message.getSequenceNumber();
            said = Folds.evolve(
                    said,
                    (DomainEvent) message.getPayload(),
                    Stamps.of(sequence, 0, message.getTimestamp(), message.getMetaData()));
        }
        return new Read(subject, sequence < 0 ? Known.NOTHING : new Known(said, sequence));
    }

    /** What the events with an id say, and of what kind of subject; the empty word if there are none. */
    private record Read(String subject, Known known) {}
}
