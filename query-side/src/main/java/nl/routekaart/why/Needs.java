package nl.routekaart.why;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.SubjectReader;

/** Finds what an item needs, what that needs in turn, and what happened to each of them before the date moved. */
final class Needs {

    /** Through so many dependencies; further away it explains nothing. */
    private static final int DEEPEST = 3;

    private static final Set<String> GONE = Set.of("rejected", "lapsed");

    private final SubjectReader reader;
    private final Touching touching;
    private final Statings statings;
    private final Span span;

    Needs(SubjectReader reader, Touching touching, Statings statings, Span span) {
        this.reader = reader;
        this.touching = touching;
        this.statings = statings;
        this.span = span;
    }

    private record Reached(UUID item, int depth) {}

    /** Adds what happened to everything that an item needs, directly or through others. */
    void add(UUID item, LocalDate last, Chain chain) {
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(item, 0)));
        Set<UUID> seen = new HashSet<>(Set.of(item));
        while (!open.isEmpty()) {
            Reached next = open.remove();
            for (UUID needed : needed(next.item())) {
                if (seen.add(needed)) {
                    happened(needed, last).forEach(cause -> {
                        if (chain.add(cause)) {
                            chain.firstOf(next.item(), cause.day())
                                    .or(() -> chain.firstOf(item, cause.day()))
                                    .ifPresent(later -> chain.link(cause, later, link(cause)));
                        }
                    });
                    if (next.depth() + 1 < DEEPEST) {
                        open.add(new Reached(needed, next.depth() + 1));
                    }
                }
            }
        }
    }

    private static Edge.Link link(Cause cause) {
        return cause.part() == Part.DECISION ? Edge.Link.DECIDED : Edge.Link.NEEDED;
    }

    /** Moves and changes of state between the points, that are not later than the last move of the date. */
    private List<Cause> happened(UUID needed, LocalDate last) {
        String title = statings.title(needed);
        List<Cause> causes = new ArrayList<>(statings.of(Part.NEED, needed, title, Item.PLANNED.key(), true));
        Part part = statings.isDecision(needed) ? Part.DECISION : Part.NEED;
        causes.addAll(statings.of(part, needed, title, Item.PROGRESS.key(), true));
        return causes.stream()
                .filter(Cause::datesKnown)
                .filter(cause -> !cause.day().isAfter(last))
                .toList();
    }

    private Set<UUID> needed(UUID item) {
        List<UUID> dependencies = touching.ids(Subject.DEPENDENCY, item);
        Set<UUID> needed = new LinkedHashSet<>();
        reader.find(Subject.DEPENDENCY, dependencies, span.to()).values().stream()
                .filter(dependency -> id(dependency, Dependency.NEEDING.key())
                        .filter(item::equals)
                        .isPresent())
                .filter(dependency -> !GONE.contains(state(dependency)))
                .flatMap(dependency -> id(dependency, Dependency.NEEDED.key()).stream())
                .sorted()
                .forEach(needed::add);
        return needed;
    }

    private static Optional<UUID> id(SubjectView view, String field) {
        return view.field(field).map(value -> UUID.fromString(value.value().asString()));
    }

    private static String state(SubjectView dependency) {
        return dependency
                .field(Dependency.PROGRESS.key())
                .map(FieldView::value)
                .map(progress -> progress.path("state").asString(""))
                .orElse("");
    }
}
