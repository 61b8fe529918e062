package nl.routekaart.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** RFC 8785, section 3.2.2, without its numbers that are not whole. */
    @Test
    void writesStringsAndLiteralsAsTheRfcDoes() {
        assertThat(canonical("""
                        { "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false] }""")).isEqualTo("""
                        {"literals":[null,true,false],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void sortsNamesByUtf16CodeUnits() {
        assertThat(canonical("""
                        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                         "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                         "\\u00f6": "Latin Small Letter O With Diaeresis"}"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesWholeNumbersThatEveryReaderKeeps() {
        assertThat(canonical("[0,-0,-1,9007199254740991,-9007199254740991]"))
                .isEqualTo("[0,0,-1,9007199254740991,-9007199254740991]");
    }

    @Test
    void refusesEveryOtherNumber() {
        for (String number : new String[] {
            "1.5", "1.0", "1e2", "9007199254740992", "-9007199254740992", "9223372036854775808", "-9223372036854775808"
        }) {
            assertThatIllegalArgumentException().as(number).isThrownBy(() -> canonical("[" + number + "]"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(NODES.numberNode(Double.NaN)));
    }

    @Test
    void refusesHalfASurrogatePairAndWhatIsNoJson() {
        for (String text : new String[] {"\ud83d", "a\ude00b", "\ude00\ud83d", "\ud83d\ud83d\ude00"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CanonicalJson.bytes(NODES.objectNode().put(text, 1)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(NODES.binaryNode(new byte[1])));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(NODES.missingNode()));
    }

    @Test
    void writesWhatAnotherImplementationWrites() throws IOException {
        Random random = new Random(8785);
        for (int i = 0; i < 2_000; i++) {
            ObjectNode tree = NODES.objectNode();
            tree.set("tree", tree(random, 4));
            String text = JSON.writeValueAsString(tree);
            assertThat(CanonicalJson.bytes(tree))
                    .as("seed 8785, tree %d", i)
                    .isEqualTo(new JsonCanonicalizer(text).getEncodedUTF8());
        }
    }

    private static JsonNode tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> NODES.stringNode(text(random));
            case 1 -> NODES.numberNode(random.nextLong() >> (11 + random.nextInt(50)));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> {
                ArrayNode array = NODES.arrayNode();
                random.ints(random.nextInt(5)).forEach(each -> array.add(tree(random, depth - 1)));
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                random.ints(random.nextInt(6)).forEach(each -> object.set(text(random), tree(random, depth - 1)));
                yield object;
            }
        };
    }

    /** Letters of all sorts and lengths, controls among them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        while (text.length() < length) {
            int c = random.nextInt(1 << (4 + random.nextInt(17)));
            if (c <= Character.MAX_CODE_POINT && Character.getType(c) != Character.SURROGATE) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(JSON.readTree(json)), StandardCharsets.UTF_8);
    }
}
