package nl.routekaart.item;

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

/** An item as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "item", cache = "aggregates")
public class ItemAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Item item = Item.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "item")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ItemCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.ITEM,
                command,
                metadata,
                handled,
                context -> ItemDecisions.relation(item, command, context),
                context -> ItemDecisions.decide(item, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(ItemEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        item = Item.evolve(item, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof ItemEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
