package nl.routekaart.message;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Floating point values are JSON numbers or refused; neither written nor read is what JSON has no number for. */
final class FiniteNumbers {

    private FiniteNumbers() {}

    static SimpleModule module() {
        return new SimpleModule("finite numbers")
                .addSerializer(new Writer<>(Double.class))
                .addSerializer(new Writer<>(Double.TYPE))
                .addSerializer(new Writer<>(Float.class))
                .addSerializer(new Writer<>(Float.TYPE))
                .addDeserializer(Double.class, new Reader<>(Double.class, Double::valueOf))
                .addDeserializer(Double.TYPE, new Reader<>(Double.TYPE, Double::valueOf))
                .addDeserializer(Float.class, new Reader<>(Float.class, Float::valueOf))
                .addDeserializer(Float.TYPE, new Reader<>(Float.TYPE, Float::valueOf));
    }

    private static final class Writer<T extends Number> extends StdSerializer<T> {

        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            if (!Double.isFinite(value.doubleValue())) {
                context.reportBadDefinition(handledType(), "JSON has no number for " + value);
            }
            out.writeRawValue(value.toString());
        }
    }

    private static final class Reader<T extends Number> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // reports by throwing; gives nothing back
        public T deserialize(JsonParser in, DeserializationContext context) {
            JsonToken token = in.currentToken();
            if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
                return (T) context.handleUnexpectedToken(_valueClass, in);
            }
            T value = parse.apply(in.getString());
            if (!Double.isFinite(value.doubleValue())) {
                return (T) context.handleWeirdNumberValue(_valueClass, value, "too large");
            }
            return value;
        }
    }
}
