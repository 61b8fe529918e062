package nl.routekaart.page;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.Difference;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.Names;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts differences between two points into words. */
final class Comparing {

    private final Texts texts;
    private final DateWords dates;
    private final Labels labels;
    private final Names names;
    private final Map<UUID, SubjectView> items;

    /** @param second the later point; absent for now */
    Comparing(Texts texts, SubjectReader reader, Collection<Difference> differences, @Nullable PointInTime second) {
        this.texts = texts;
        this.dates = new DateWords(texts);
        this.labels = new Labels(texts);
        this.items = reader.find(
                Subject.ITEM,
                differences.stream().map(Difference::id).distinct().toList(),
                second);
        this.names = Names.of(reader, mentioned(differences, items.values()), second);
    }

    Compared compare(List<Difference> differences) {
        return new Compared(
                of(Difference.Kind.MOVED, differences).map(this::row).toList(),
                named(of(Difference.Kind.ADDED, differences)),
                named(of(Difference.Kind.REMOVED, differences)),
                of(Difference.Kind.CHANGED, differences).map(this::row).toList());
    }

    private static Stream<Difference> of(Difference.Kind kind, List<Difference> differences) {
        return differences.stream().filter(difference -> difference.kind() == kind);
    }

    private List<Compared.Named> named(Stream<Difference> differences) {
        Map<UUID, Compared.Named> named = new LinkedHashMap<>();
        differences.forEach(difference -> named.computeIfAbsent(difference.id(), id -> item(difference)));
        return List.copyOf(named.values());
    }

    private Compared.Row row(Difference difference) {
        ValueWords words = new ValueWords(texts, names::of, difference.subject(), kind(difference));
        String key = difference.field();
        JsonNode after = value(difference.after());
        FieldView agreed = Optional.ofNullable(items.get(difference.id()))
                .map(SubjectView::agreed)
                .flatMap(last -> last.field(key))
                .orElse(null);
        return new Compared.Row(
                item(difference),
                words.field(key),
                words.value(key, value(difference.before())),
                words.value(key, after),
                difference.kind() == Difference.Kind.MOVED ? howMuch(difference) : "",
                agreed == null ? "" : words.value(key, agreed.value()),
                agreed != null && !agreed.value().equals(after),
                difference.events().stream().map(this::happened).toList());
    }

    private String howMuch(Difference difference) {
        EdtfDate before = Movement.date(value(difference.before()));
        EdtfDate after = Movement.date(value(difference.after()));
        return before == null || after == null ? "" : Movement.howMuch(before, after, texts);
    }

    private Compared.Named item(Difference difference) {
        boolean item = difference.subject() == Subject.ITEM;
        return new Compared.Named(
                title(difference),
                item ? labels.of(kind(difference)) : labels.of(difference.subject()),
                item ? "/items/" + difference.id() + (texts.dutch() ? "" : "?lang=en") : "");
    }

    private static String title(Difference difference) {
        return difference.title().isEmpty() ? difference.id().toString() : difference.title();
    }

    private ItemKind kind(Difference difference) {
        return Optional.ofNullable(items.get(difference.id()))
                .map(view -> new Facts(view).kind())
                .orElse(ItemKind.PROCEDURE_STEP);
    }

    private Compared.Happened happened(EventView event) {
        UUID party = event.onBehalfOf() == null ? event.party() : event.onBehalfOf();
        return new Compared.Happened(
                texts.sayOr("event." + event.name(), event.name()),
                party == null ? "" : names.of(party),
                event.actor() == null ? "" : event.actor(),
                dates.say(ZonedDateTime.ofInstant(event.recordedAt(), LookedAt.DUTCH_TIME)),
                dates.say(EdtfDate.parse(event.effective())),
                event.reason() == null ? "" : event.reason(),
                SourceLink.of(event.source()));
    }

    private static Set<UUID> mentioned(Collection<Difference> differences, Collection<SubjectView> items) {
        Set<UUID> ids = new LinkedHashSet<>();
        differences.forEach(difference -> {
            IdsIn.collect(difference.field(), ids);
            values(difference).forEach(value -> IdsIn.collect(value, ids));
            difference.events().stream()
                    .flatMap(event -> Stream.of(event.party(), event.onBehalfOf()))
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        });
        items.stream().map(SubjectView::agreed).filter(Objects::nonNull).forEach(agreed -> values(agreed, ids));
        return ids;
    }

    private static void values(Agreed agreed, Set<UUID> ids) {
        agreed.fields().values().forEach(field -> IdsIn.collect(field.value(), ids));
    }

    private static List<JsonNode> values(Difference difference) {
        List<JsonNode> values = new ArrayList<>();
        Stream.of(value(difference.before()), value(difference.after()))
                .filter(Objects::nonNull)
                .forEach(values::add);
        return values;
    }

    private static @Nullable JsonNode value(@Nullable FieldView field) {
        return field == null ? null : field.value();
    }
}
