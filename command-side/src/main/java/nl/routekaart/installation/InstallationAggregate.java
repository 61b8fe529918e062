package nl.routekaart.installation;

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

/** The installation as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "installation", cache = "aggregates")
public class InstallationAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Installation installation = Installation.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "installation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(InstallationCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.INSTALLATION,
                command,
                metadata,
                handled,
                context -> InstallationDecisions.relation(installation, command, context),
                context -> InstallationDecisions.decide(installation, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(InstallationEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        installation = Installation.evolve(
                installation, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof InstallationEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
