package nl.routekaart.version;

import java.util.UUID;
import nl.routekaart.authority.Relation;
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

/** A roadmap version as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "version", cache = "aggregates")
public class VersionAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Version version = Version.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "version")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(VersionCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.VERSION,
                command,
                metadata,
                handled,
                context -> Relation.OTHER,
                context -> VersionDecisions.decide(version, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(VersionEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        version = Version.evolve(version, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof VersionEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
