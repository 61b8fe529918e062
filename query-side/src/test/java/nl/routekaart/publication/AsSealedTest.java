package nl.routekaart.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.seal.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class AsSealedTest {

    private static final UUID ITEM = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void whatWasSealedIsPublished() {
        AsSealed held = new AsSealed().with("items", List.of(item("Zoals verzegeld")));

        held.check(List.of(element("Zoals verzegeld")));
        assertThat(held).isNotNull();
    }

    @Test
    void anotherValueIsNot() {
        refused(new AsSealed().with("items", List.of(item("Anders"))), List.of(element("Zoals verzegeld")));
    }

    @Test
    void anItemThatIsMissingOrTooManyIsNot() {
        refused(new AsSealed(), List.of(element("Zoals verzegeld")));
        refused(new AsSealed().with("items", List.of(item("Te veel"))), List.of());
    }

    @Test
    void whatWasErasedSinceIsNotMissed() {
        new AsSealed()
                .with("items", List.of(item("Weg")))
                .check(List.of(new Element(List.of("items", ITEM.toString(), "title"), null, null)));
        assertThat(element("Weg").pointer()).endsWith("/title");
    }

    private static void refused(AsSealed held, List<Element> sealed) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> held.check(sealed))
                .withMessageContaining("publication-not-as-sealed");
    }

    private static Element element(String title) {
        return Element.of(List.of("items", ITEM.toString(), "title"), JsonNodeFactory.instance.stringNode(title));
    }

    private static SubjectView item(String title) {
        TreeMap<String, FieldView> fields = new TreeMap<>();
        fields.put("title", new FieldView(JsonNodeFactory.instance.stringNode(title), "2023", false, 1, 0, null));
        return new SubjectView(Subject.ITEM, ITEM, 0, 1, fields, null, false);
    }
}
