package nl.routekaart.publication.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.dependency.DependencyLifeCycle;
import nl.routekaart.figure.Figure;
import nl.routekaart.figure.FigureKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.publication.Language;
import nl.routekaart.statement.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What needs what, and supply and demand, each as a table. */
final class RelationsPart {

    private final Told told;
    private final Words words;
    private final Document document;

    RelationsPart(Told told, Document document) {
        this.told = told;
        this.words = told.words();
        this.document = document;
    }

    void dependencies(Markup out) {
        List<SubjectView> all = told.content().dependencies().stream()
                .sorted(Comparator.comparing((SubjectView view) ->
                                name(view, Dependency.NEEDING).toLowerCase(Locale.ROOT))
                        .thenComparing(view -> name(view, Dependency.NEEDED).toLowerCase(Locale.ROOT))
                        .thenComparing(view -> view.id().toString()))
                .toList();
        if (all.isEmpty()) {
            document.paragraph(out, words.say("none"));
            return;
        }
        document.table(
                out,
                words.say("chapter.dependencies"),
                columns("needing", "needed", "for", "margin", "state", "evidence"));
        all.forEach(view -> {
            out.open("tr", "class", "utrecht-table__row");
            out.element(
                    "th", name(view, Dependency.NEEDING), "scope", "row", "class", "utrecht-table__cell", "lang", "nl");
            out.element("td", name(view, Dependency.NEEDED), "class", "utrecht-table__cell", "lang", "nl");
            document.cell(out, kinds(view));
            String margin = text(view, Dependency.MARGIN_MONTHS);
            document.cell(out, margin.isEmpty() ? "" : words.say("months", margin));
            document.cell(
                    out, state(value(view, Dependency.PROGRESS).path("state").asString("")));
            document.cell(out, text(view, Dependency.EVIDENCE));
            out.close("tr").line();
        });
        document.endTable(out);
    }

    void figures(Markup out) {
        List<SubjectView> all = told.content().figures().stream()
                .sorted(Comparator.comparing((SubjectView view) ->
                                text(view, Figure.QUANTITY).toLowerCase(Locale.ROOT))
                        .thenComparing(view -> text(view, Figure.YEAR))
                        .thenComparing(view -> view.id().toString()))
                .toList();
        if (all.isEmpty()) {
            document.paragraph(out, words.say("none"));
            return;
        }
        document.table(
                out,
                words.say("chapter.figures"),
                columns("quantity", "sort", "year", "amount", "scope", "stated", "owner"));
        all.forEach(view -> {
            out.open("tr", "class", "utrecht-table__row");
            out.element(
                    "th", text(view, Figure.QUANTITY), "scope", "row", "class", "utrecht-table__cell", "lang", "nl");
            document.cell(out, wordsOf(view, Figure.KINDS, FigureKind.class));
            document.cell(out, date(view, Figure.YEAR, Figure.YEAR_AS_STATED));
            JsonNode amount = value(view, Figure.AMOUNT);
            document.cell(
                    out,
                    (amount.path("asStated").asString("") + " "
                                    + amount.path("unit").asString(""))
                            .strip());
            document.cell(out, text(view, Figure.SCOPE));
            document.cell(out, date(view, Figure.STATED_ON, Figure.STATED_AS_STATED));
            document.cell(out, name(view, Figure.OWNER));
            out.close("tr").line();
        });
        document.endTable(out);
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(column -> words.say("column." + column)).toList();
    }

    private String kinds(SubjectView view) {
        List<String> kinds = new ArrayList<>();
        String listed = wordsOf(view, Dependency.KINDS, DependencyKind.class);
        if (!listed.isEmpty()) {
            kinds.add(listed);
        }
        if (value(view, Dependency.MUTUAL).asBoolean(false)) {
            kinds.add(words.say("mutual"));
        }
        return String.join(", ", kinds);
    }

    private String state(String state) {
        return words.language() == Language.DUTCH
                ? DependencyLifeCycle.TABLE
                        .state(state)
                        .map(LifeCycle.State::dutch)
                        .orElse(state)
                : state.replace('-', ' ');
    }

    private <E extends Enum<E> & Word> String wordsOf(SubjectView view, Field<?> field, Class<E> type) {
        List<String> all = new ArrayList<>();
        value(view, field).forEach(word -> all.add(word.asString("")));
        return all.stream()
                .map(word -> Word.find(type, word).map(words::of).orElse(word))
                .collect(Collectors.joining(", "));
    }

    /** A date in words; where there is none that can be read, the words of the source. */
    private String date(SubjectView view, Field<?> field, Field<?> asStated) {
        String text = text(view, field);
        return text.isEmpty() ? text(view, asStated) : words.date(EdtfDate.parse(text));
    }

    private String name(SubjectView view, Field<?> field) {
        String id = text(view, field);
        return id.isEmpty() ? "" : told.names().of(UUID.fromString(id));
    }

    private static String text(SubjectView view, Field<?> field) {
        return value(view, field).asString("");
    }

    private static JsonNode value(SubjectView view, Field<?> field) {
        return view.field(field.key()).map(FieldView::value).orElse(NullNode.getInstance());
    }
}
