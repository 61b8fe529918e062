package nl.routekaart.document;

import java.util.UUID;
import nl.routekaart.deciding.Deciding;
import nl.routekaart.deciding.Handled;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.kernel.Subject;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A document as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "document", cache = "aggregates")
public class DocumentAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Document document = Document.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "document")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(DocumentCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.DOCUMENT,
                command,
                metadata,
                handled,
                context -> DocumentDecisions.relation(document, command, context),
                context -> DocumentDecisions.decide(document, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(DocumentEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        document =
                Document.evolve(document, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof DocumentEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
