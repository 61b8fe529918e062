package nl.routekaart.publication;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Word;
import nl.routekaart.statement.Field;
import tools.jackson.databind.JsonNode;

/**
 * An item of a version, as far as the edition tells of it.
 *
 * @param view how it stood at the cut, without the fields that are withheld
 * @param planned everything that was said of its planned date
 * @param progress everything that was said of its progress
 * @param kinds everything that was said of its kind
 * @param titles everything that was said of its title
 * @param withheld the fields that this edition does not tell, by name, each with its ground
 */
public record PublishedItem(
        SubjectView view,
        List<StatementView> planned,
        List<StatementView> progress,
        List<StatementView> kinds,
        List<StatementView> titles,
        SortedMap<String, Disclosure> withheld) {

    public PublishedItem {
        planned = List.copyOf(planned);
        progress = List.copyOf(progress);
        kinds = List.copyOf(kinds);
        titles = List.copyOf(titles);
    }

    public UUID id() {
        return view.id();
    }

    /** What it is. */
    public ItemKind kind() {
        return Word.find(ItemKind.class, text(Item.KIND)).orElse(ItemKind.PROCEDURE_STEP);
    }

    /** The value of a field, if it has one and the edition tells it. */
    public Optional<JsonNode> value(Field<?> field) {
        return view.field(field.key()).map(FieldView::value);
    }

    /** The text of a field; empty if it has none. */
    public String text(Field<?> field) {
        return value(field).map(value -> value.asString("")).orElse("");
    }

    /** Whether this edition keeps a field back. */
    public boolean withholds(Field<?> field) {
        return withheld.containsKey(field.name());
    }
}
