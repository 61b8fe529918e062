package nl.routekaart.consent;

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

/** A sign-off as Axon keeps it: it loads, lets decide, and applies. */
@Aggregate(type = "consent", cache = "aggregates")
public class ConsentAggregate {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Consent consent = Consent.NONE;
    private final Handled handled = new Handled();

    @CommandHandler(commandName = "consent")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ConsentCommand command, MetaData metadata, Deciding deciding) {
        id = command.subjectId();
        return deciding.handle(
                Subject.CONSENT,
                command,
                metadata,
                handled,
                context -> ConsentDecisions.relation(consent, context),
                context -> ConsentDecisions.decide(consent, command, context),
                (event, rested) -> AggregateLifecycle.apply(event, MetaData.from(rested)));
    }

    @EventSourcingHandler
    void on(ConsentEvent event, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
        long number = message.getSequenceNumber();
        consent = Consent.evolve(consent, event, Stamps.of(number, 0, message.getTimestamp(), message.getMetaData()));
        handled.remember(
                number,
                event instanceof ConsentEvent.Corrected correction ? correction.corrects() : null,
                message.getMetaData());
    }
}
