package nl.routekaart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EventLineTest {

    private static final StoredEvent EVENT =
            event("{\"title\": \"Net\\nop zee \\u2028 é \uD83C\uDF0A\", \"amount\": 21.50, \"of\": [1, -0.10]}");
    private static final String LINE = EventLine.of(EVENT);

    @Test
    void theBytesOfALineAreWhatTheLeafIsHashedOver() {
        assertThat(LINE.getBytes(StandardCharsets.UTF_8)).isEqualTo(EventLeaf.content(EVENT));
        assertThat(LINE).doesNotContain("\n");
        assertThat(EventLine.leaf(LINE)).isEqualTo(EventLeaf.hash(EVENT));
    }

    @Test
    void aLineIsReadAsTheEventThatWasWritten() {
        StoredEvent read = EventLine.read(17, LINE);

        assertThat(read).usingRecursiveComparison().ignoringFields("payload").isEqualTo(EVENT);
        assertThat(tree(read)).isEqualTo(tree(EVENT));
        assertThat(EventLine.of(read)).isEqualTo(LINE);
    }

    @Test
    void aThousandPayloadsComeBackToTheLastDigit() {
        Random random = new Random(20_230_704);
        for (int i = 0; i < 1_000; i++) {
            StoredEvent event = event(EventJson.mapper().writeValueAsString(payload(random, 3)));

            StoredEvent read = EventLine.read(17, EventLine.of(event));

            assertThat(tree(read)).isEqualTo(tree(event));
            assertThat(EventLeaf.hash(read)).isEqualTo(EventLeaf.hash(event));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "revision":1           | "revision":0                          | revision is no such number
                    "revision":1           | "revision":1.0                        | revision is no such number
                    "revision":1           | "revision":3000000000                 | revision is too large
                    "sequence":3           | "sequence":-1                         | sequence is no such number
                    "sequence":3,          |                                       | its fields are not
                    "sequence":3           | "sequence":3,"position":4             | its fields are not
                    "sequence":3           | "sequence":3,"sequence":4             | is no JSON
                    "sequence":3           | "sequence": 3                         | differs from character
                    "ordinal":"0"          | "ordinal":0                           | a value that is no text: ordinal
                    {"$number":"21.50"}    | 21.50                                 | differs from character
                    {"$number":"21.50"}    | {"$number":"21.5e0"}                  | Not a number with its digits
                    {"$number":"21.50"}    | {"$number":"21.50","a":1}             | Not a number with its digits
                    {"$number":"21.50"}    | {"$number":"21"}                      | differs from character
                    "name":"item.renamed"  | "name":7                              | name is no text
                    0190b2c4-0000-7000-8000-000000000002 | 190b2c4-0-7000-8000-2   | differs from character
                    0190b2c4-0000-7000-8000-000000000002 | tennet                  | subjectId is no UUID
                    "subject":"item"       | "subject":"it\\u0065m"                | differs from character
                    }                      | ''                                    | is no JSON
                    """)
    void aLineThatNoEventHasIsRefusedWithItsNumber(String old, String put, String fault) {
        String line = LINE.replace(old, put == null ? "" : put);

        assertThat(line).isNotEqualTo(LINE);
        assertThatThrownBy(() -> EventLine.read(17, line))
                .isInstanceOfSatisfying(
                        EventLineException.class, e -> assertThat(e.position()).isEqualTo(17))
                .hasMessageStartingWith("Line 17 ")
                .hasMessageContaining(fault);
    }

    @Test
    void anEventThatIsWithheldHasItsHashAndNothingElse() {
        String line = EventLine.withheld(EventLeaf.hash(EVENT));

        assertThat(line).isEqualTo("{\"withheld\":\"" + EventLeaf.hash(EVENT).hex() + "\"}");
        assertThat(EventLine.withheld(line)).contains(EventLeaf.hash(EVENT));
        assertThat(EventLine.leaf(line)).isEqualTo(EventLeaf.hash(EVENT));
        assertThat(EventLine.withheld(LINE)).isEmpty();
        assertThatThrownBy(() -> EventLine.read(17, line)).hasMessageContaining("withheld");
    }

    @Test
    void aFileThatIsCutOffWithinALineIsNotTakenForAWholeOne() throws IOException {
        try (EventLines lines = lines("one\ntwo\nthr")) {
            assertThat(lines.next()).isEqualTo("one");
            assertThat(lines.next()).isEqualTo("two");
            assertThat(lines.number()).isEqualTo(2);
            assertThatThrownBy(lines::next).hasMessage("Line 3 is cut off");
        }
        try (EventLines lines = lines("één\n")) {
            assertThat(lines.next()).isEqualTo("één");
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        try (EventLines lines = new EventLines(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, '\n'}))) {
            assertThatThrownBy(lines::next).hasMessage("Line 1 is not in UTF-8");
        }
    }

    private static EventLines lines(String text) {
        return new EventLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode payload(Random random, int depth) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 4; i++) {
            payload.set(text(random), value(random, depth));
        }
        return payload;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> nodes.numberNode(random.nextLong());
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.numberNode(BigDecimal.valueOf(random.nextLong(), random.nextInt(30)));
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.nullNode();
            case 5 -> nodes.stringNode(text(random));
            case 6 -> nodes.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
            default -> payload(random, depth - 1);
        };
    }

    /** Of characters that JSON, UTF-8 or a line might trip over. */
    private static String text(Random random) {
        int[] characters = random.ints(random.nextInt(8), 1, 0x20000)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .map(c -> random.nextInt(3) == 0 ? c % 0x30 + 1 : c)
                .toArray();
        return new String(characters, 0, characters.length);
    }

    private static JsonNode tree(StoredEvent event) {
        return EventJson.mapper().readTree(event.payload());
    }

    private static StoredEvent event(String payload) {
        return new StoredEvent(
                17,
                UUID.fromString("0190b2c4-0000-7000-8000-000000000001"),
                Instant.parse("2023-07-04T12:00:00.123Z"),
                "item",
                UUID.fromString("0190b2c4-0000-7000-8000-000000000002"),
                3,
                "item.renamed",
                1,
                payload,
                Map.of("nonce", "AAECAwQFBgcICQoLDA0ODw", "actor", "tennet", "ordinal", "0"));
    }
}
