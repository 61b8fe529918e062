package nl.routekaart.publication.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.history.Difference;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.publication.Changes;
import nl.routekaart.publication.PublishedItem;
import nl.routekaart.publication.Renderer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed since the version before, and why: moved dates first, then what is new, then the rest. */
final class ChangesPart {

    private final Told told;
    private final Words words;
    private final Document document;
    private final Changes changes;
    private final Map<UUID, ItemKind> kinds;
    private final Map<UUID, SubjectView> dependencies;

    ChangesPart(Told told, Document document, Changes changes) {
        this.told = told;
        this.words = told.words();
        this.document = document;
        this.changes = changes;
        this.kinds = told.content().items().stream().collect(Collectors.toMap(PublishedItem::id, PublishedItem::kind));
        this.dependencies = told.content().dependencies().stream()
                .collect(Collectors.toMap(SubjectView::id, dependency -> dependency));
    }

    void write(Markup out) {
        document.paragraph(out, words.say("changes.since", changes.since()));
        moved(out);
        added(out);
        left(out);
        others(out);
    }

    private void moved(Markup out) {
        List<Difference> moved = changes.of(Difference.Kind.MOVED).toList();
        heading(out, "changes.moved");
        if (moved.isEmpty()) {
            document.paragraph(out, words.say("changes.none"));
            return;
        }
        document.table(out, words.say("changes.moved"), columns("title", "from", "to", "why", "who"));
        for (Difference difference : moved) {
            start(out, difference);
            document.cell(out, date(difference.before()));
            document.cell(out, date(difference.after()));
            document.cell(out, Causes.why(difference.events()));
            document.cell(out, new Causes(told).who(difference.events()));
            out.close("tr").line();
        }
        document.endTable(out);
    }

    private void added(Markup out) {
        Map<UUID, Difference> added = new LinkedHashMap<>();
        changes.of(Difference.Kind.ADDED).forEach(difference -> added.putIfAbsent(difference.id(), difference));
        heading(out, "changes.added");
        if (added.isEmpty()) {
            document.paragraph(out, words.say("changes.none"));
            return;
        }
        out.open("ul", "class", "utrecht-unordered-list");
        added.values().forEach(difference -> {
            out.open("li");
            out.element("span", title(difference), "lang", "nl");
            out.text(" (" + subject(difference) + ")").close("li");
        });
        out.close("ul").line();
    }

    private void left(Markup out) {
        if (told.content().renderer() != Renderer.FIRST) {
            new LeavingPart(told, document, changes).write(out);
        }
    }

    private void others(Markup out) {
        List<Difference> others = Stream.of(Difference.Kind.REMOVED, Difference.Kind.CHANGED)
                .flatMap(changes::of)
                .toList();
        heading(out, "changes.other");
        if (others.isEmpty()) {
            document.paragraph(out, words.say("changes.none"));
            return;
        }
        document.table(out, words.say("changes.other"), columns("title", "field", "from", "to", "why", "who"));
        for (Difference difference : others) {
            Values values =
                    told.values(difference.subject(), kinds.getOrDefault(difference.id(), ItemKind.PROCEDURE_STEP));
            start(out, difference);
            document.cell(out, values.field(difference.field()));
            document.cell(out, values.value(difference.field(), value(difference.before())));
            document.cell(out, values.value(difference.field(), value(difference.after())));
            document.cell(out, Causes.why(difference.events()));
            document.cell(out, new Causes(told).who(difference.events()));
            out.close("tr").line();
        }
        document.endTable(out);
    }

    private void heading(Markup out, String key) {
        out.element("h3", words.say(key), "class", "utrecht-heading-3").line();
    }

    private void start(Markup out, Difference difference) {
        out.open("tr", "class", "utrecht-table__row");
        out.element("th", title(difference), "scope", "row", "class", "utrecht-table__cell", "lang", "nl");
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(column -> words.say("column." + column)).toList();
    }

    private String subject(Difference difference) {
        ItemKind kind = kinds.get(difference.id());
        return kind == null ? words.of(difference.subject()) : words.of(kind);
    }

    /** A dependency has no title of its own. */
    private String title(Difference difference) {
        SubjectView dependency = dependencies.get(difference.id());
        if (difference.subject() == Subject.DEPENDENCY && dependency != null) {
            return end(dependency, Dependency.NEEDING.key()) + " → " + end(dependency, Dependency.NEEDED.key());
        }
        return difference.title().isEmpty() ? difference.id().toString() : difference.title();
    }

    private String end(SubjectView dependency, String field) {
        return dependency
                .field(field)
                .map(id -> told.names().of(UUID.fromString(id.value().asString())))
                .orElse("");
    }

    private String date(@Nullable FieldView planned) {
        return Optional.ofNullable(value(planned))
                .map(value -> value.path("date").asString(""))
                .filter(date -> !date.isEmpty())
                .map(date -> words.date(EdtfDate.parse(date)))
                .orElse("");
    }

    private static @Nullable JsonNode value(@Nullable FieldView field) {
        return field == null ? null : field.value();
    }
}
