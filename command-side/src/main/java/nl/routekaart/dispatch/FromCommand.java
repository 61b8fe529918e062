package nl.routekaart.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.routekaart.message.MetaKey;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What a command was sent with is written on each of its events. A command sent by a policy gets nothing by itself. */
final class FromCommand implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?>)) {
            return Map.of();
        }
        Map<String, Object> taken = new LinkedHashMap<>(message.getMetaData());
        taken.keySet().retainAll(MetaKey.FROM_COMMAND);
        return taken;
    }
}
