package nl.routekaart.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import org.jspecify.annotations.Nullable;

/** Reads which items of the version before are not in this one, and by which decision each of them left. */
record LeavingReader(HistoryQueries history, PublishedVersion before, PublishedVersion version, DisclosureJudge judge) {

    /** What decides whether a version is about an item, by the field of the version that says about which it is. */
    private static final Map<Field<?>, Field<?>> PLACING = Map.of(
            Version.KINDS, Item.KIND,
            Version.THEMES, Item.THEMES,
            Version.CLUSTERS, Item.CLUSTERS);

    private static final Comparator<Leaving> IN_ORDER = Comparator.comparing(Leaving::title)
            .thenComparing(leaving -> leaving.item().toString());

    /**
     * What left.
     *
     * @param told what this edition tells of it, in order of title
     * @param untold how many items left of which it tells nothing
     */
    record Left(List<Leaving> told, int untold) {

        static final Left NOTHING = new Left(List.of(), 0);
    }

    /**
     * Reads it.
     *
     * @param then the items of the version before
     * @param now those of this one
     */
    Left read(Collection<UUID> then, Set<UUID> now) {
        SortedSet<UUID> gone = new TreeSet<>(then);
        gone.removeAll(now);
        if (gone.isEmpty()) {
            return Left.NOTHING;
        }
        Function<UUID, Withholding> withholding = withholding(gone);
        List<UUID> told = gone.stream()
                .filter(item -> withholding.apply(item).whole(item).isEmpty())
                .toList();
        return new Left(told.isEmpty() ? List.of() : leavings(told, withholding), gone.size() - told.size());
    }

    /** What was taken back altogether is judged as it was known while it was there. */
    private Function<UUID, Withholding> withholding(Set<UUID> gone) {
        Set<UUID> known =
                history.find(Subject.ITEM, gone, PointInTime.at(judge.known())).keySet();
        Withholding now = judge.withholding(known);
        Withholding then = judge.at(before.cut()).withholding(gone);
        return item -> known.contains(item) ? now : then;
    }

    private List<Leaving> leavings(List<UUID> items, Function<UUID, Withholding> withholding) {
        PointInTime earlier = PointInTime.at(before.cut());
        PointInTime cut = PointInTime.at(version.cut());
        Map<UUID, SubjectView> was = history.find(Subject.ITEM, items, earlier);
        Map<UUID, SubjectView> is = history.find(Subject.ITEM, items, cut);
        SubjectView about = history.find(Subject.VERSION, version.id(), cut).orElse(null);
        Map<UUID, List<Difference>> differences = history.differences(earlier, cut, Subject.ITEM).stream()
                .filter(difference -> was.containsKey(difference.id()))
                .collect(Collectors.groupingBy(Difference::id));
        return was.values().stream()
                .map(item -> leaving(
                        item,
                        is.get(item.id()),
                        about,
                        differences.getOrDefault(item.id(), List.of()),
                        withholding.apply(item.id())))
                .sorted(IN_ORDER)
                .toList();
    }

    private Leaving leaving(
            SubjectView was,
            @Nullable SubjectView is,
            @Nullable SubjectView about,
            List<Difference> differences,
            Withholding withholding) {
        List<EventView> caretaker = caretaker(was.id());
        HowItLeft how;
        List<EventView> events;
        if (is == null || is.field(Item.KIND.key()).isEmpty()) {
            how = HowItLeft.REMOVED;
            events = events(differences, withholding, Set.of(Item.KIND.key()));
        } else if (!caretaker.isEmpty()) {
            how = HowItLeft.CARETAKER;
            events = caretaker;
        } else if (about != null && !covers(about, was)) {
            how = HowItLeft.SCOPE;
            events = scoped();
        } else {
            how = HowItLeft.ITEM;
            events = events(
                    differences,
                    withholding,
                    PLACING.values().stream().map(Field::key).collect(Collectors.toSet()));
        }
        return new Leaving(
                was.id(),
                was.version(),
                told(was, Item.KIND, withholding)
                        .flatMap(kind -> Word.find(ItemKind.class, kind.value().asString("")))
                        .orElse(null),
                told(was, Item.TITLE, withholding)
                        .map(title -> title.value().asString(""))
                        .orElse(""),
                told(was, Item.PLANNED, withholding)
                        .map(planned ->
                                EdtfDate.parse(planned.value().path("date").asString("XXXX")))
                        .orElse(null),
                how,
                events);
    }

    private static Optional<FieldView> told(SubjectView item, Field<?> field, Withholding withholding) {
        return withholding.hides(item.id(), field.key()) ? Optional.empty() : item.field(field.key());
    }

    private static boolean covers(SubjectView version, SubjectView item) {
        return PLACING.entrySet().stream().allMatch(placing -> {
            Set<String> asked = words(version, placing.getKey());
            return asked.isEmpty() || words(item, placing.getValue()).stream().anyMatch(asked::contains);
        });
    }

    private static Set<String> words(SubjectView view, Field<?> field) {
        return view.field(field.key()).stream()
                .map(FieldView::value)
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .map(word -> word.asString(""))
                .collect(Collectors.toSet());
    }

    private static List<EventView> events(List<Difference> differences, Withholding withholding, Set<String> fields) {
        return inOrder(differences.stream()
                .filter(difference -> fields.contains(difference.field()))
                .filter(difference -> !withholding.hides(difference.id(), difference.field()))
                .flatMap(difference -> difference.events().stream()));
    }

    /** By which it was decided that the version is about what it is about. */
    private List<EventView> scoped() {
        return inOrder(PLACING.keySet().stream()
                .flatMap(field -> standing(field.key()).stream())
                .map(StatementView::event));
    }

    private List<EventView> caretaker(UUID item) {
        return standing(Version.CARETAKER.key(item.toString()))
                .filter(said -> Word.find(
                                CaretakerOutcome.class,
                                said.value().path("outcome").asString(""))
                        .filter(CaretakerOutcome::leavesOut)
                        .isPresent())
                .map(said -> List.of(said.event()))
                .orElse(List.of());
    }

    /** What was said last of a field of the version before its cut. */
    private Optional<StatementView> standing(String field) {
        List<StatementView> said = new ArrayList<>(history.statements(version.id(), field, version.cut()));
        said.removeIf(statement -> statement.withdrawnBy() != null);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }

    private static List<EventView> inOrder(Stream<EventView> events) {
        return events.filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(EventView::position))
                .toList();
    }
}
