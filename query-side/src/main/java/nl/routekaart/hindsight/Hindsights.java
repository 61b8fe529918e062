package nl.routekaart.hindsight;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what is known now of a past day with what was known of it earlier. */
@Component
public final class Hindsights {

    private final HistoryQueries history;
    private final SubjectReader reader;

    Hindsights(HistoryQueries history, SubjectReader reader) {
        this.history = history;
        this.reader = reader;
    }

    /**
     * What is said now of a day and was not said when everything up to a position was known.
     *
     * @param subject only of subjects of this kind; absent for all
     */
    Page<Hindsight> page(LocalDate about, long known, @Nullable Subject subject, PageRequest request) {
        PointInTime then = new PointInTime(known, about);
        PointInTime now = new PointInTime(history.position(), about);
        Page<Difference> differences = reader.seen(history.differences(then, now, subject, request));
        return new Page<>(
                differences.items().stream()
                        .flatMap(difference -> hindsight(difference, about).stream())
                        .toList(),
                differences.next(),
                differences.total(),
                differences.position());
    }

    private static Optional<Hindsight> hindsight(Difference difference, LocalDate about) {
        return changedBy(difference).map(event -> {
            LocalDate recorded = LocalDate.ofInstant(event.recordedAt(), EndOfDay.DUTCH_TIME);
            return new Hindsight(difference, event, daysLate(event, recorded), DAYS.between(about, recorded));
        });
    }

    /** The event that said what holds now; where what holds is older than that, the one that took back what held. */
    private static Optional<EventView> changedBy(Difference difference) {
        List<EventView> events = difference.events();
        return Optional.ofNullable(difference.after())
                .flatMap(after -> events.stream()
                        .filter(event -> event.position() == after.position())
                        .findFirst())
                .or(() -> events.isEmpty() ? Optional.empty() : Optional.of(events.getLast()));
    }

    private static @Nullable Long daysLate(EventView event, LocalDate recorded) {
        LocalDate since = EdtfDate.parse(event.effective()).countsFrom();
        return since.equals(LocalDate.MIN) || since.equals(LocalDate.MAX) ? null : DAYS.between(since, recorded);
    }
}
