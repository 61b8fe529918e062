package nl.routekaart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import org.junit.jupiter.api.Test;

class QuickEventLineTest {

    private static final String PAYLOAD =
            "{\"amount\":{\"low\":21.50,\"high\":1234567890123456789012345678901.5},\"title\":\"Net “op zee”\\n\",\"n\":[1,2.0,null]}";

    private static final StoredEvent EVENT = new StoredEvent(
            7,
            new UUID(1, 2),
            Instant.parse("2024-03-01T09:00:00.123Z"),
            "item",
            new UUID(3, 4),
            5,
            "item.renamed",
            2,
            PAYLOAD,
            Map.of("actor", "a", "source", "“bron” \"x\""));

    @Test
    void readsWhatItWrote() {
        String line = EventLine.of(EVENT);
        StoredEvent read = QuickEventLine.read(7, utf8(line));

        assertThat(read.metadata()).isEqualTo(EVENT.metadata());
        assertThat(EventJson.mapper().readTree(read.payload()))
                .isEqualTo(EventJson.mapper().readTree(PAYLOAD));
        assertThat(read.payload()).contains("21.50", "1234567890123456789012345678901.5", "2.0");
        assertThat(EventLine.of(read)).isEqualTo(line);
        assertThat(Hash.leaf(utf8(line))).isEqualTo(EventLeaf.hash(EVENT));
    }

    @Test
    void takesNothingElseForALine() {
        String line = EventLine.of(EVENT);
        for (String other : List.of(
                "",
                "{}",
                "[]",
                "null",
                line + " x",
                line.substring(1),
                line.replace("\"name\"", "\"nam\""),
                line.replace("{\"eventId\"", "{\"extra\":1,\"eventId\""),
                line.replace("\"sequence\":5", "\"sequence\":\"5\""),
                line.replace("\"actor\":\"a\"", "\"actor\":1"))) {
            assertThatIllegalArgumentException().as(other).isThrownBy(() -> QuickEventLine.read(7, utf8(other)));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theNameOfEachEventBeginsWithItsSubject() {
        assertThat(Folds.CATALOGUE.types())
                .allMatch(type -> List.of(Subject.values()).stream()
                        .anyMatch(subject -> type.name().startsWith(subject.word() + '.')));
    }
}
