package nl.routekaart.figure;

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

/** A figure as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "figure", cache = "aggregates")
public class FigureAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Figure figure = Figure.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "figure")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(FigureCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.FIGURE,
                command,
                metadata,
                handled,
                context -> FigureDecisions.relation(figure, command, context),
                context -> FigureDecisions.decide(figure, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(FigureEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        figure = Figure.evolve(figure, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof FigureEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
