package nl.routekaart.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.history.Difference;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.Item;
import nl.routekaart.statement.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells of what a version holds without what an edition withholds, and names no item that is not told of at all. */
record Redaction(Withholding withholding) {

    private static final List<Field<?>> NAMING_ITEMS = List.of(Item.SPLIT_INTO, Item.MERGED_INTO, Item.REPLACED_BY);

    /** An item that is told of, without the fields that are withheld. */
    SubjectView of(SubjectView view) {
        return view.withFields(fields -> told(view.id(), fields));
    }

    private SortedMap<String, FieldView> told(UUID item, SortedMap<String, FieldView> fields) {
        SortedMap<String, FieldView> told = new TreeMap<>();
        fields.forEach((key, field) -> {
            if (!withholding.hides(item, key)) {
                FieldView left = namesItems(key) ? withoutHidden(field) : field;
                if (left != null) {
                    told.put(key, left);
                }
            }
        });
        return told;
    }

    /** What was said of a field of an item. */
    List<StatementView> said(SubjectView view, Field<?> field, Map<UUID, List<StatementView>> said) {
        return withholding.hides(view.id(), field.key()) ? List.of() : said.getOrDefault(view.id(), List.of());
    }

    /** The text, which cites no item that is not told of. */
    Prose of(Prose prose) {
        return new Prose(prose.passages().stream()
                .map(passage -> new Passage(
                        passage.key(),
                        passage.heading(),
                        passage.text(),
                        passage.cites().stream()
                                .filter(item -> withholding.whole(item).isEmpty())
                                .toList()))
                .toList());
    }

    /** Without the title of an item whose title is not told, and without items that are not told of. */
    Difference of(Difference difference) {
        boolean naming = namesItems(difference.field());
        FieldView before = difference.before();
        FieldView after = difference.after();
        return difference.with(
                withholding.hides(difference.id(), Item.TITLE.key()) ? "" : difference.title(),
                naming && before != null ? withoutHidden(before) : before,
                naming && after != null ? withoutHidden(after) : after);
    }

    /** Why a dependency is not told of, if it is not: an item at one of its ends is not. */
    Optional<Disclosure> keepingBack(SubjectView dependency) {
        return ends(dependency)
                .flatMap(item -> withholding.whole(item).stream())
                .findFirst();
    }

    /** What the edition does not tell of the elements of its seal. */
    WithheldElements elements(List<SubjectView> dependencies) {
        Map<UUID, Disclosure> kept = new HashMap<>();
        dependencies.forEach(
                dependency -> keepingBack(dependency).ifPresent(disclosure -> kept.put(dependency.id(), disclosure)));
        return new WithheldElements(withholding, kept);
    }

    /** How much is withheld, by ground. */
    List<LeftOut> leftOut(List<SubjectView> items, List<SubjectView> dependencies) {
        List<LeftOut> all = new ArrayList<>();
        for (SubjectView item : items) {
            Optional<Disclosure> whole = withholding.whole(item.id());
            if (whole.isPresent()) {
                all.add(LeftOut.item(whole.get()));
            } else {
                withholding.of(item.id()).values().forEach(disclosure -> all.add(LeftOut.field(disclosure)));
            }
        }
        dependencies.forEach(
                dependency -> keepingBack(dependency).map(LeftOut::dependency).ifPresent(all::add));
        return LeftOut.sums(all);
    }

    /** The items at both ends of a dependency. */
    static Stream<UUID> ends(SubjectView dependency) {
        return Stream.of(Dependency.NEEDING, Dependency.NEEDED)
                .flatMap(end -> dependency.field(end.key()).stream())
                .map(end -> UUID.fromString(end.value().asString()));
    }

    private static boolean namesItems(String field) {
        return NAMING_ITEMS.stream().anyMatch(naming -> naming.covers(field));
    }

    /** An item that is not told of is not named by another one either. */
    private @Nullable FieldView withoutHidden(FieldView field) {
        JsonNode value = field.value();
        if (!value.isArray()) {
            return hidden(value) ? null : field;
        }
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        value.forEach(id -> {
            if (!hidden(id)) {
                left.add(id);
            }
        });
        return field.withValue(left);
    }

    private boolean hidden(JsonNode id) {
        return withholding.whole(UUID.fromString(id.asString())).isPresent();
    }
}
