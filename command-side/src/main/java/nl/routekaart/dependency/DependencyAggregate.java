package nl.routekaart.dependency;

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

/** A dependency as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "dependency", cache = "aggregates")
public class DependencyAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Dependency dependency = Dependency.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "dependency")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(DependencyCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.DEPENDENCY,
                command,
                metadata,
                handled,
                context -> DependencyDecisions.relation(dependency, command, context),
                context -> DependencyDecisions.decide(dependency, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(DependencyEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        dependency = Dependency.evolve(
                dependency, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof DependencyEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
