package nl.routekaart.standalone.july2023;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.routekaart.standalone.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The same case as far as public sources tell it: nothing was sealed here, so all of it is recorded and attributed. */
class AsTheSourcesTellTest {

    @RegisterExtension
    static final OpenedProduct PRODUCT = new OpenedProduct();

    private static final List<String> FILES =
            List.of("01-parties", "02-dependencies", "03-events", "04-after-version-1.0");

    private static String position = "0";

    @BeforeAll
    static void importTheDemoData() throws IOException {
        Api secretariat = PRODUCT.reader().as(Who.SECRETARIAT.account).with("Content-Type", "text/csv");
        for (String file : FILES) {
            Api.Answer answer = secretariat.post("/api/v1/imports", text(file)).expect(200);
            assertThat(answer.text("/refused")).as(file).isEqualTo("0");
            position = answer.header("Routekaart-Position");
        }
    }

    @Test
    void theRoadmapWasOfferedAndPublishedWithoutASealOfOurs() {
        JsonNode version = read("/api/v1/versions/1.0");

        assertThat(version.at("/fields/status/value").asString()).isEqualTo("published");
        assertThat(version.at("/fields/offering/effective").asString()).isEqualTo("2023-07-14");
        assertThat(words(version.at("/fields/offering/value/unmet")))
                .containsExactly("not-sealed", "not-out-for-consent", "consent-open");
        assertThat(words(version.at("/fields/publishedElsewhere/value"))).containsExactly("not-sealed");
        assertThat(version.at("/fields").has("issue")).isFalse();
        assertThat(version.at("/fields").has("replaces/" + item("routekaart-verduurzaming-industrie-1-0")))
                .isTrue();
    }

    @Test
    void theLetterWasSignedAtTheLatestWhenItWasSent() {
        JsonNode letter = read("/api/v1/documents/kamerbrief-routekaart");

        assertThat(letter.at("/fields/status/value").asString()).isEqualTo("sent");
        assertThat(letter.at("/fields/sending/effective").asString()).isEqualTo("2023-07-14");
        assertThat(letter.toString()).contains("\"../2023-07-14\"");
        assertThat(letter.at("/fields/caretaker~1passage~1aanpak-piekbelasting-industrie/value/outcome")
                        .asString())
                .isEqualTo("shortened");
        assertThat(letter.at("/fields").has("replaces/" + item("passage-aanpak-piekbelasting-industrie")))
                .isTrue();
    }

    @Test
    void financialControlAgreedToTheLetterOnCondition() {
        String fez = read("/api/v1/parties/fez").get("id").asString();
        JsonNode check = read("/api/v1/consents?touching=" + fez).get("items").get(0);

        assertThat(check.at("/target/name").asString()).isEqualTo("Kamerbrief Routekaart");
        assertThat(check.at("/fields/progress/value/state").asString()).isEqualTo("given-on-condition");
        assertThat(check.at("/fields/progress/effective").asString()).isEqualTo("2023-07");
        assertThat(check.at("/fields/condition/value").asString()).isEqualTo("tekst verduidelijkt");
        assertThat(check.at("/fields/manner/value").asString()).isEqualTo("attributed");
        assertThat(check.has("lapsed")).isFalse();
    }

    @Test
    void theMemoHadNothingThatCannotBeDisclosed() {
        JsonNode memo = read("/api/v1/documents/beslisnota-juli-2023");

        assertThat(memo.at("/fields/undisclosable/value/none").asBoolean()).isTrue();
        assertThat(memo.at("/fields/undisclosable/effective").asString()).isEqualTo("2023-07");
    }

    private static String item(String key) {
        return read("/api/v1/items/" + key).get("id").asString();
    }

    private static JsonNode read(String path) {
        String asked = path + (path.contains("?") ? "&" : "?") + "atLeast=" + position;
        return PRODUCT.reader().get(asked).expect(200).json();
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = AsTheSourcesTellTest.class.getResourceAsStream("/demo/" + file + ".csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
