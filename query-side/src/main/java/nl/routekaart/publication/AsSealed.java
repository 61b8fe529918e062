package nl.routekaart.publication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.Leaves;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.seal.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares what the view holds with what was sealed: a publication never tells anything else than that. */
final class AsSealed {

    private static final Rule DIFFERS = new Rule("publication-not-as-sealed", Category.BUSY);

    private final Map<String, String> held = new TreeMap<>();

    /** What follows from the view and was not recorded, and what was erased. */
    private final Set<String> apart = new HashSet<>();

    /** Adds what the view holds under a part of the content. */
    AsSealed with(String part, List<SubjectView> views) {
        for (SubjectView view : views) {
            view.fields().forEach((key, field) -> add(part, view, key, field));
        }
        return this;
    }

    private void add(String part, SubjectView view, String key, FieldView field) {
        List<String> path = Stream.concat(Stream.of(part, view.id().toString()), Arrays.stream(key.split("/", 2)))
                .toList();
        String pointer = new Element(path, null, null).pointer();
        held.put(pointer, text(field.value()));
        if (field.derivedFrom() != null) {
            apart.add(pointer);
        }
    }

    /** @throws RefusedException {@code publication-not-as-sealed} (503) if the content that was sealed is another */
    void check(List<Element> content) {
        Map<String, String> sealed = new TreeMap<>();
        content.stream()
                .filter(element -> Set.of("items", "dependencies", "figures")
                        .contains(element.path().getFirst()))
                .forEach(element -> add(sealed, element));
        held.keySet().removeAll(apart);
        sealed.keySet().removeAll(apart);
        if (!sealed.equals(held)) {
            throw new RefusedException(Refusal.of(DIFFERS));
        }
    }

    private void add(Map<String, String> sealed, Element element) {
        JsonNode value = element.value();
        if (value == null) {
            apart.add(element.pointer());
        } else {
            sealed.put(element.pointer(), text(value));
        }
    }

    /** Sealed amounts are text already, and what is read from a view does not say which numbers are amounts. */
    private static String text(JsonNode value) {
        return CanonicalJson.text(Leaves.replaced(
                value,
                leaf -> leaf.isNumber()
                        ? JsonNodeFactory.instance.stringNode(
                                leaf.decimalValue().toPlainString())
                        : leaf));
    }
}
