package nl.routekaart.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.conflict.Conflict;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.page.Texts;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Ids;
import nl.routekaart.read.Points;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers why a date moved, for the API and the page. */
@Component
final class DateMovesReader {

    private static final Set<String> DISAGREED = Set.of(Item.PLANNED.key(), Item.PROGRESS.key());

    private final DateMoveFinder finder;
    private final ConflictReader conflicts;
    private final SubjectReader reader;
    private final HistoryQueries history;
    private final Points points;
    private final EndOfDay days;

    DateMovesReader(
            DateMoveFinder finder,
            ConflictReader conflicts,
            SubjectReader reader,
            HistoryQueries history,
            Points points,
            EndOfDay days) {
        this.finder = finder;
        this.conflicts = conflicts;
        this.reader = reader;
        this.history = history;
        this.points = points;
        this.days = days;
    }

    /**
     * What is asked.
     *
     * @param from the first point, as it was named; absent for the beginning
     * @param to the second point; absent for now
     * @param effectiveFrom what held on this day, at the first point
     * @param effectiveTo what held on this day, at the second point
     */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {

        static final Asked ALL = new Asked(null, null, null, null);
    }

    /**
     * What is answered.
     *
     * @param moves why the date moved
     * @param told in sentences
     * @param conflicts where sources disagree about the date or the state of the item
     * @param position up to where the views had seen everything
     */
    record Answer(DateMoves moves, Told told, List<Conflict> conflicts, long position) {}

    /** @param id the id or key of an item */
    Answer answer(String id, Asked asked, Texts texts) {
        var item = reader.find(Subject.ITEM, id, null).orElseThrow(() -> Ids.notRegistered(Subject.ITEM, id));
        long position = history.position();
        PointInTime to = point(asked.to(), asked.effectiveTo()).orElse(new PointInTime(position, null));
        PointInTime from = point(asked.from(), asked.effectiveFrom()).orElse(PointInTime.at(0));
        DateMoves moves = finder.find(item.id(), from, to);
        List<Conflict> found = conflicts.of(item.id(), to.position(), to.effectiveOn()).stream()
                .filter(conflict -> DISAGREED.contains(conflict.field()))
                .toList();
        return new Answer(moves, new Told(texts, States.of(moves.causes(), reader)), found, position);
    }

    private Optional<PointInTime> point(@Nullable String at, @Nullable LocalDate effectiveOn) {
        if (at == null && effectiveOn == null) {
            return Optional.empty();
        }
        return Optional.of(Objects.requireNonNull(
                points.look(at == null ? null : days.point(at), effectiveOn).point()));
    }
}
