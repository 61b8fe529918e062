package nl.routekaart.wire;

import java.nio.charset.StandardCharsets;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.EventType;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Axon's Jackson serializer with our names and our JSON. Events go by the event catalogue and are upcast here, anything
 * else by {@link MessageNames}; what has no name is refused, in both directions.
 */
public final class StableNameSerializer extends Jackson3Serializer {

    private static final String META_DATA = "metadata";

    private final EventReader events;
    private final MessageNames names;

    /** The names of tokens belong in the table too. */
    public StableNameSerializer(EventReader events, MessageNames names) {
        super(Jackson3Serializer.builder());
        this.events = events;
        this.names = names;
    }

    @Override
    protected ObjectWriter getWriter() {
        return EventJson.mapper().writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return type == MetaData.class
                ? super.getReader(type)
                : EventJson.mapper().readerFor(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == Void.TYPE) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(META_DATA, null);
        }
        if (events.catalogue().contains(type)) {
            EventType event = events.catalogue().typeOf(type);
            return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        }
        Class<?> plain = type;
        String name = names.nameOf(plain)
                .orElseThrow(() -> new IllegalArgumentException(plain.getName() + " has no name outside this process"));
        return new SimpleSerializedType(name, null);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (type.getRevision() != null) {
            return events.classOf(event(type));
        }
        if (META_DATA.equals(type.getName())) {
            return MetaData.class;
        }
        return names.classOf(type.getName())
                .orElseThrow(() -> new IllegalArgumentException("No message is called " + type.getName()));
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type it expects, as inherited
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (serialized.getType().getRevision() == null) {
            return super.deserialize(serialized);
        }
        byte[] json = getConverter().convert(serialized, byte[].class).getData();
        return (T) events.read(event(serialized.getType()), new String(json, StandardCharsets.UTF_8));
    }

    private static EventType event(SerializedType type) {
        return new EventType(type.getName(), Integer.parseInt(type.getRevision()));
    }
}
