package nl.routekaart.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.item.Adoption;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.statement.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of an item as a view gives them.
 *
 * @param view the item
 */
record Facts(SubjectView view) {

    Optional<JsonNode> value(Field<?> field) {
        return Optional.ofNullable(view.fields().get(field.key())).map(FieldView::value);
    }

    String text(Field<?> field) {
        return value(field).map(value -> value.asString("")).orElse("");
    }

    <E extends Enum<E> & Word> List<E> words(Field<List<E>> field, Class<E> type) {
        List<E> words = new ArrayList<>();
        value(field)
                .ifPresent(list ->
                        list.forEach(word -> Word.find(type, word.asString("")).ifPresent(words::add)));
        return words;
    }

    List<UUID> ids(Field<?> field) {
        List<UUID> ids = new ArrayList<>();
        value(field).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(id -> ids.add(UUID.fromString(id.asString())));
            } else {
                ids.add(UUID.fromString(value.asString()));
            }
        });
        return ids;
    }

    /** When it is planned; absent when no date was given. */
    @Nullable
    EdtfDate planned() {
        return Movement.date(value(Item.PLANNED).orElse(null));
    }

    ItemKind kind() {
        return Word.find(ItemKind.class, text(Item.KIND)).orElse(ItemKind.PROCEDURE_STEP);
    }

    /** The word of its state; empty when nothing was said of it. */
    String state() {
        return value(Item.PROGRESS)
                .map(progress -> progress.path("state").asString(""))
                .orElse("");
    }

    Optional<Adoption> adoption() {
        return Word.find(Adoption.class, text(Item.ADOPTION));
    }

    /** Whether it left the agenda by being split, merged, replaced or withdrawn. */
    boolean left() {
        return adoption()
                .filter(adoption -> switch (adoption) {
                    case SPLIT, MERGED, REPLACED, WITHDRAWN -> true;
                    case DRAFT, SUBMITTED, IN_COORDINATION, RETURNED, PUT_BEFORE_STEERING_GROUP, ADOPTED -> false;
                })
                .isPresent();
    }

    Phase phase() {
        return left() ? Phase.ENDED : phase(state());
    }

    Phase phase(String state) {
        return LifeCycles.of(kind()).state(state).map(LifeCycle.State::phase).orElse(Phase.OPEN);
    }

    /** Since when this field holds. */
    Optional<EdtfDate> since(Field<?> field) {
        return Optional.ofNullable(view.fields().get(field.key()))
                .map(FieldView::effective)
                .map(EdtfDate::parse);
    }
}
