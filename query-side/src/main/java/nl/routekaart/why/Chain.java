package nl.routekaart.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Causes as they are found, and how each stands to what came after it. */
final class Chain {

    /** More cannot be read. */
    private static final int MOST = 300;

    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** Adds what has a part; says whether there was room. */
    boolean add(Cause cause) {
        if (causes.size() >= MOST) {
            return false;
        }
        causes.putIfAbsent(cause.id(), cause);
        return true;
    }

    void link(Cause from, Cause to, Edge.Link link) {
        if (!from.id().equals(to.id())) {
            edges.add(new Edge(from.id(), to.id(), link));
        }
    }

    /** The first of what happened to a subject that did not happen before a day. */
    Optional<Cause> firstOf(UUID subject, LocalDate day) {
        return inOrder().stream()
                .filter(cause -> cause.subjectId().equals(subject))
                .filter(cause -> cause.part() != Part.STATE)
                .filter(Cause::datesKnown)
                .filter(cause -> !cause.day().isBefore(day))
                .min(Comparator.comparing(Cause::day)
                        .thenComparing(cause -> cause.event().position()));
    }

    /** All causes in the order of recording. */
    List<Cause> inOrder() {
        List<Cause> ordered = new ArrayList<>(causes.values());
        ordered.sort(
                Comparator.comparing((Cause cause) -> cause.event().position()).thenComparing(Cause::field));
        return ordered;
    }

    /** The moves of the date itself, in the order of recording. */
    List<Cause> moves() {
        return inOrder().stream().filter(cause -> cause.part() == Part.MOVE).toList();
    }

    List<Edge> edges() {
        return edges.stream()
                .filter(edge -> causes.containsKey(edge.from()) && causes.containsKey(edge.to()))
                .toList();
    }
}
