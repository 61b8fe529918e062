package nl.routekaart.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.routekaart.eventstore.WriterMemory;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.RawEvents;
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
    private final RawEvents events;
    private final Map<Subject, Registered> registered = new ConcurrentHashMap<>();

    StoredOthers(EventStore eventStore, WriterMemory memory, RawEvents events) {
        this.eventStore = eventStore;
        this.memory = memory;
        this.events = events;
    }

    @Override
    public Known of(Subject subject, UUID id) {
        Read read = memory.of(id, Read.class, this::read);
        return read.subject().equals(subject.word()) ? read.known() : Known.NOTHING;
    }

    @Override
    public List<UUID> ids(Subject subject) {
        return registered
                .compute(
                        subject,
                        (any, known) -> known == null
                                ? Registered.NONE.further(subject, events)
                                : known.further(subject, events))
                .ids();
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

    /** The subjects of a sort that were registered up to a position; they never become fewer. */
    private record Registered(List<UUID> ids, long position) {

        static final Registered NONE = new Registered(List.of(), 0);

        Registered further(Subject subject, RawEvents events) {
            long head = events.head();
            if (head == position) {
                return this;
            }
            List<UUID> all = new ArrayList<>(ids);
            all.addAll(events.registered(subject, position, head));
            return new Registered(List.copyOf(all), head);
        }
    }

    /** What the events with an id say, and of what kind of subject; the empty word if there are none. */
    private record Read(String subject, Known known) {}
}
