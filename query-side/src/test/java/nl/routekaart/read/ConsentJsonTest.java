package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whether a sign-off still carries the content that there is now. */
class ConsentJsonTest {

    private static final String ASKED = "a".repeat(64);
    private static final String CHANGED = "b".repeat(64);

    private static SubjectView consent(Map<String, String> fields) {
        Map<String, FieldView> all = new TreeMap<>();
        fields.forEach((key, value) -> all.put(
                key, new FieldView(JsonNodeFactory.instance.stringNode(value), "2023-07-04", false, 1, 0, null)));
        return new SubjectView(Subject.CONSENT, new UUID(1, 1), 0, 1, new TreeMap<>(all), null, false);
    }

    @Test
    void itHasLapsedWhenTheContentIsAnother() {
        assertThat(ConsentJson.lapsed(consent(Map.of("fingerprint", ASKED)), CHANGED))
                .contains(true);
        assertThat(ConsentJson.lapsed(consent(Map.of("fingerprint", ASKED)), null))
                .contains(true);
        assertThat(ConsentJson.lapsed(consent(Map.of("fingerprint", ASKED)), ASKED))
                .contains(false);
    }

    @Test
    void itHasLapsedWhenTheContentWasChangedAndNotSealedAgain() {
        assertThat(ConsentJson.lapsed(consent(Map.of("fingerprint", ASKED, "kept/" + CHANGED, "spelling")), null))
                .contains(true);
    }

    @Test
    void itHasNotLapsedWhenItWasKeptForThatContent() {
        SubjectView kept = consent(Map.of("fingerprint", ASKED, "kept/" + CHANGED, "spelling"));

        assertThat(ConsentJson.lapsed(kept, CHANGED)).contains(false);
    }

    @Test
    void ofOneWithoutContentNothingIsSaid() {
        assertThat(ConsentJson.lapsed(consent(Map.of()), CHANGED)).isEmpty();
    }
}
