package nl.routekaart.eventstore;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.routekaart.message.MetaKey;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Gives every event its nonce and its ordinal, once, when its unit of work is about to commit. It sits on the event
 * bus, so that it does the same in front of every store.
 */
final class EventStamp implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final String RESOURCE = EventStamp.class.getName();
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        Map<String, Integer> next = nextOrdinals();
        return (index, event) -> event.andMetaData(Map.of(
                MetaKey.NONCE, nonce(),
                MetaKey.ORDINAL, Integer.toString(ordinal(next, event))));
    }

    private static int ordinal(Map<String, Integer> next, EventMessage<?> event) {
        String commandId = String.valueOf(event.getMetaData().get(MetaKey.COMMAND_ID));
        return next.merge(commandId, 0, (earlier, zero) -> earlier + 1);
    }

    /** A unit of work may hand over its events in several lots; the count goes on. */
    private static Map<String, Integer> nextOrdinals() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>())
                : new HashMap<>();
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
