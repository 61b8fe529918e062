package nl.routekaart.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.eventstore.TestEvents;
import nl.routekaart.message.UnknownEventException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StableNameSerializerTest {

    sealed interface Ask {
        record LateAnswer(UUID id) implements Ask {}
    }

    private final StableNameSerializer serializer = new StableNameSerializer(
            TestEvents.READER,
            MessageNames.all(List.of(new WireConfiguration().basicNames(), MessageNames.ofSealed("ask/", Ask.class))));

    @Test
    void namesAnEventByItsStoredNameAndRevision() {
        SerializedObject<String> serialized = goesThereAndBack(new TestEvents.Opened("a"));
        assertThat(serialized.getType().getName()).isEqualTo("test.opened");
        assertThat(serialized.getType().getRevision()).isEqualTo("1");
        assertThat(serialized.getData()).isEqualTo("{\"title\":\"a\"}");
    }

    @Test
    void namesTokensAndCommandsFromTheTable() {
        assertThat(goesThereAndBack(new GlobalSequenceTrackingToken(7))
                        .getType()
                        .getName())
                .isEqualTo("token/position");
        assertThat(goesThereAndBack(new Ask.LateAnswer(UUID.randomUUID()))
                        .getType()
                        .getName())
                .isEqualTo("ask/late-answer");
        assertThat(goesThereAndBack("text").getType().getName()).isEqualTo("text");
        assertThat(goesThereAndBack(MetaData.from(Map.of("reason", "omdat")))
                        .getType()
                        .getName())
                .isEqualTo("metadata");
    }

    @Test
    void refusesWhatHasNoNameInBothDirections() {
        assertThatThrownBy(() -> serializer.serialize(new StringBuilder(), String.class))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> read("java.lang.StringBuilder", null, "{}"))
                .hasMessageContaining("No message is called");
    }

    @Test
    void refusesAnEventThatIsNotKnown() {
        assertThatExceptionOfType(UnknownEventException.class).isThrownBy(() -> read("test.forgotten", "1", "{}"));
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> read("test.opened", "2", "{\"title\":\"a\"}"));
    }

    private SerializedObject<String> goesThereAndBack(Object message) {
        SerializedObject<String> serialized = serializer.serialize(message, String.class);
        assertThat(serialized.getType().getName() + serialized.getData()).doesNotContain("routekaart");
        assertThat(serializer.<String, Object>deserialize(serialized)).isEqualTo(message);
        return serialized;
    }

    private Object read(String name, @Nullable String revision, String data) {
        return serializer.deserialize(new SimpleSerializedObject<>(data, String.class, name, revision));
    }
}
