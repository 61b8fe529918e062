package nl.routekaart.dispatch;

import java.util.Map;
import nl.routekaart.message.MetaKey;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a command was sent with is written on each of its events. A command sent by a policy gets nothing by itself. */
final class FromCommand implements CorrelationDataProvider {

    /** Asked for with every message that a command leads to, and always the same. */
    private static final String TAKEN = FromCommand.class.getName();

    private static final String[] KEYS = MetaKey.FROM_COMMAND.toArray(String[]::new);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?>)) {
            return Map.of();
        }
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getMessage() == message
                ? CurrentUnitOfWork.get().getOrComputeResource(TAKEN, key -> taken(message))
                : taken(message);
    }

    private static MetaData taken(Message<?> command) {
        return command.getMetaData().subset(KEYS);
    }
}
