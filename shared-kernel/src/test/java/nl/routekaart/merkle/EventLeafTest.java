package nl.routekaart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.message.StoredEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventLeafTest {

    private static final Map<String, String> METADATA =
            Map.of("nonce", "AAECAwQFBgcICQoLDA0ODw", "actor", "tennet", "ordinal", "0");

    private static final StoredEvent EVENT = event("{\"title\": \"Landelijk waterstofnetwerk\", \"amount\": 21.50}");

    /** Kept for ever: a leaf that changes contradicts every checkpoint that anybody holds. */
    @Test
    void theLeafOfAnEventIsTheSameForEver() {
        assertThat(new String(EventLeaf.content(EVENT), StandardCharsets.UTF_8)).isEqualTo("""
                        {"eventId":"0190b2c4-0000-7000-8000-000000000001",\
                        "metadata":{"actor":"tennet","nonce":"AAECAwQFBgcICQoLDA0ODw","ordinal":"0"},\
                        "name":"item.renamed",\
                        "payload":{"amount":{"$number":"21.50"},"title":"Landelijk waterstofnetwerk"},\
                        "recordedAt":1688472000123,"revision":1,"sequence":3,"subject":"item",\
                        "subjectId":"0190b2c4-0000-7000-8000-000000000002"}""");
        assertThat(EventLeaf.hash(EVENT).hex())
                .isEqualTo("572be4208c0b8958eaad154144d1d29f3825114f9bb191f1194650e54afa0856");
    }

    /** It is written field by field, for speed; that is no other form. */
    @Test
    void theLeafIsCanonicalJson() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 2_000; i++) {
            StoredEvent event = event(value(random, 3, true));
            byte[] content = EventLeaf.content(event);
            JsonNode leaf = JsonMapper.shared().readTree(content);
            assertThat(CanonicalJson.bytes(leaf)).isEqualTo(content);
            assertThat(leaf.get("metadata")).isEqualTo(JsonMapper.shared().valueToTree(METADATA));
            assertThat(leaf.get("recordedAt").longValue())
                    .isEqualTo(event.recordedAt().toEpochMilli());
            if (!event.payload().contains(".")) {
                assertThat(leaf.get("payload")).isEqualTo(JsonMapper.shared().readTree(event.payload()));
            }
        }
    }

    private static String value(Random random, int deep, boolean object) {
        int kind = object ? 0 : random.nextInt(deep == 0 ? 4 : 6);
        return switch (kind) {
            case 0, 5 ->
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> "\"" + (char) ('a' + random.nextInt(3)) + random.nextInt(9) + i + "é\": "
                                + value(random, Math.max(0, deep - 1), false))
                        .collect(Collectors.joining(", ", "{", "}"));
            case 1 -> Integer.toString(random.nextInt());
            case 2 -> random.nextBoolean() ? "\"a\\n\\\"\\\\\\u0007é€😀\"" : "\"😀\\t\"";
            case 3 -> random.nextInt(1000) + "." + random.nextInt(1000);
            default ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(random, Math.max(0, deep - 1), false))
                        .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    @Test
    void howTheStoreSpellsThePayloadDoesNotMatter() {
        assertThat(EventLeaf.hash(event("{\"amount\":21.50,\"title\":\"\\u004candelijk waterstofnetwerk\"}")))
                .isEqualTo(EventLeaf.hash(EVENT));
    }

    @Test
    void everyDigitOfANumberCounts() {
        assertThat(List.of(
                        "1",
                        "1.0",
                        "1.00",
                        "\"1\"",
                        "1000000000000000000000000000001",
                        "1000000000000000000000000000000"))
                .extracting(number -> EventLeaf.hash(event("{\"amount\":" + number + "}")))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingButANumberLooksLikeOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventLeaf.hash(event("{\"amount\":{\"$number\":\"21.5\"}}")));
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
                METADATA);
    }
}
