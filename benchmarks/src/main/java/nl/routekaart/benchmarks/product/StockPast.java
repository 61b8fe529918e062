package nl.routekaart.benchmarks.product;

import java.util.List;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.StoredEvent;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** The same made-up past in Axon's own tables. */
public final class StockPast {

    private static final int CHUNK = 500;

    private StockPast() {}

    /** Writes it. */
    public static void write(StockAxon stock, MadeUp past, int events) {
        EventStorageEngine engine = stock.part(EventStorageEngine.class);
        for (int written = 0; written < events; written += CHUNK) {
            List<StoredEvent> chunk = past.next(Math.min(CHUNK, events - written));
            stock.part(TransactionManager.class)
                    .executeInTransaction(() -> engine.appendEvents(
                            chunk.stream().map(StockPast::message).toList()));
        }
    }

    private static EventMessage<?> message(StoredEvent event) {
        return new GenericDomainEventMessage<>(
                event.subject(),
                event.subjectId().toString(),
                event.sequence(),
                Folds.READER.read(event).event(),
                event.metadata(),
                event.eventId().toString(),
                event.recordedAt());
    }
}
