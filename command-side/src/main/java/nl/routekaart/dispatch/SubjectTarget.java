package nl.routekaart.dispatch;

import nl.routekaart.kernel.SubjectCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A command goes to the subject it names, and always to the same node; so the kernel needs no annotations of Axon. */
final class SubjectTarget implements CommandTargetResolver, RoutingStrategy {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier((Object) getRoutingKey(command), null);
    }

    @Override
    public String getRoutingKey(CommandMessage<?> command) {
        if (command.getPayload() instanceof SubjectCommand subject) {
            return subject.subjectId().toString();
        }
        throw new IllegalArgumentException(
                "Not a SubjectCommand: " + command.getPayloadType().getName());
    }
}
