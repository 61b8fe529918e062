package nl.routekaart.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.SubjectReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what was said of an item between two points, and may be seen, into causes. */
record Statings(HistoryQueries history, SubjectReader reader, Sight sight, Span span) {

    /** What an item is called at the second point. */
    String title(UUID item) {
        return field(item, Item.TITLE.key()).map(title -> title.asString("")).orElseGet(item::toString);
    }

    /** Whether an item is a decision. */
    boolean isDecision(UUID item) {
        return field(item, Item.KIND.key())
                .flatMap(kind -> Word.find(ItemKind.class, kind.asString("")))
                .filter(kind -> kind == ItemKind.DECISION || kind == ItemKind.INVESTMENT_DECISION)
                .isPresent();
    }

    private Optional<JsonNode> field(UUID item, String key) {
        return reader.find(Subject.ITEM, item, span.to())
                .map(SubjectView::fields)
                .flatMap(fields -> Optional.ofNullable(fields.get(key)))
                .map(FieldView::value);
    }

    /**
     * What was said of a field between the points, and what was taken back.
     *
     * @param changesOnly leaves out what was the first to be said
     */
    List<Cause> of(Part part, UUID item, String title, String field, boolean changesOnly) {
        List<Cause> causes = new ArrayList<>();
        JsonNode before = null;
        List<StatementView> statements =
                sight.of(item, history.statements(item, field, span.to().position()));
        for (StatementView statement : statements) {
            if (span.holds(statement) && !(changesOnly && before == null)) {
                causes.add(cause(part, item, title, statement, before));
            }
            if (span.takesBack(statement)) {
                causes.add(takenBack(part, item, title, statement));
            }
            before = statement.value().isNull() ? null : statement.value();
        }
        return causes;
    }

    private static Cause cause(Part part, UUID item, String title, StatementView statement, @Nullable JsonNode before) {
        return new Cause(
                part,
                Subject.ITEM,
                item,
                title,
                statement.field(),
                before,
                statement.value().isNull() ? null : statement.value(),
                statement.effective(),
                statement.event(),
                statement.withdrawnBy() != null);
    }

    private static Cause takenBack(Part part, UUID item, String title, StatementView statement) {
        var correction = Objects.requireNonNull(statement.withdrawnBy());
        return new Cause(
                part,
                Subject.ITEM,
                item,
                title,
                statement.field(),
                statement.value(),
                null,
                correction.effective(),
                correction,
                false);
    }
}
