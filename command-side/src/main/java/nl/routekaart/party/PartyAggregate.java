package nl.routekaart.party;

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

/** A party as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "party", cache = "aggregates")
public class PartyAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Party party = Party.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "party")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(PartyCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.PARTY,
                command,
                metadata,
                handled,
                context -> PartyDecisions.relation(command, context),
                context -> PartyDecisions.decide(party, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(PartyEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        party = Party.evolve(party, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof PartyEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
