package nl.routekaart.why;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.VersionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what happened before the date of an item moved, as far as it may be seen. All was recorded; nothing is guessed. */
@Component
public final class DateMoveFinder {

    private final HistoryQueries history;
    private final VersionQueries versions;
    private final SubjectReader reader;
    private final Touching touching;

    DateMoveFinder(HistoryQueries history, VersionQueries versions, SubjectReader reader) {
        this.history = history;
        this.versions = versions;
        this.reader = reader;
        this.touching = new Touching(reader);
    }

    /** What came between two points in time. */
    public DateMoves find(UUID item, PointInTime from, PointInTime to) {
        Span span = new Span(from, to);
        Statings statings = new Statings(history, reader, reader.sight(), span);
        String title = statings.title(item);
        Chain chain = new Chain();
        moves(item, title, statings, chain);
        new Origins(touching, statings).add(item, chain);
        chain.moves().stream()
                .filter(Cause::datesKnown)
                .map(Cause::day)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> before(item, title, last, span, statings, chain));
        new Cabinets(history, span).add(chain);
        new SignOffs(history, reader, versions, touching, span).add(item, chain);
        return new DateMoves(item, title, planned(item, from), planned(item, to), chain.inOrder(), chain.edges());
    }

    private static void moves(UUID item, String title, Statings statings, Chain chain) {
        List<Cause> moves = statings.of(Part.MOVE, item, title, Item.PLANNED.key(), false);
        Cause before = null;
        for (Cause move : moves) {
            if (chain.add(move) && before != null) {
                chain.link(before, move, Edge.Link.THEN);
            }
            before = move;
        }
    }

    /** What happened to the item itself and to what it needs, up to the last move. */
    private void before(UUID item, String title, LocalDate last, Span span, Statings statings, Chain chain) {
        Part part = statings.isDecision(item) ? Part.DECISION : Part.STATE;
        statings.of(part, item, title, Item.PROGRESS.key(), true).stream()
                .filter(Cause::datesKnown)
                .filter(cause -> !cause.day().isAfter(last))
                .forEach(cause -> {
                    if (chain.add(cause)) {
                        moveOn(chain, cause.day())
                                .ifPresent(move -> chain.link(
                                        cause, move, part == Part.DECISION ? Edge.Link.DECIDED : Edge.Link.THEN));
                    }
                });
        new Needs(reader, touching, statings, span).add(item, last, chain);
    }

    private static Optional<Cause> moveOn(Chain chain, LocalDate day) {
        return chain.moves().stream()
                .filter(Cause::datesKnown)
                .filter(move -> !move.day().isBefore(day))
                .findFirst();
    }

    private @Nullable FieldView planned(UUID item, PointInTime point) {
        return reader.find(Subject.ITEM, item, point)
                .map(SubjectView::fields)
                .map(fields -> fields.get(Item.PLANNED.key()))
                .orElse(null);
    }
}
