package nl.routekaart.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.routekaart.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Where each statement about one field holds, under the rule of design section 4. Seen from one position, the days lie
 * in a row, and each day from which statements count begins a stretch that ends where the next one begins; the
 * statement recorded last has it. A statement or a withdrawal changes only the stretch of its own day and the one
 * before: it ends at most two rectangles and begins at most two. So there are never more than two for each statement
 * and one for each withdrawal, however many positions and days there are.
 */
final class Rectangles {

    private final NavigableMap<LocalDate, NavigableMap<Long, Statement>> counting = new TreeMap<>();
    private final Map<LocalDate, Rectangle> open = new HashMap<>();
    private final List<Rectangle> closed = new ArrayList<>();

    private Rectangles() {}

    /** All rectangles of all statements about one field of one subject. No two of them overlap. */
    static List<Rectangle> of(List<Statement> statements) {
        SortedMap<Long, List<Statement>> changes = new TreeMap<>();
        for (Statement statement : statements) {
            changes.computeIfAbsent(statement.position(), position -> new ArrayList<>())
                    .add(statement);
            if (statement.withdrawn() != null) {
                changes.computeIfAbsent(statement.withdrawn().position(), position -> new ArrayList<>())
                        .add(statement);
            }
        }
        Rectangles rectangles = new Rectangles();
        changes.forEach(rectangles::at);
        List<Rectangle> all = new ArrayList<>(rectangles.closed);
        all.addAll(rectangles.open.values());
        return all;
    }

    /** What was said, and taken back, at a position. */
    private void at(long position, List<Statement> changed) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Statement statement : changed) {
            LocalDate day = statement.effective().countsFrom();
            days.add(day);
            if (statement.position() == position) {
                counting.computeIfAbsent(day, any -> new TreeMap<>()).put(statement.sequence(), statement);
            } else {
                takeBack(day, statement.sequence());
            }
        }
        for (LocalDate day : days) {
            beginAnew(day, position);
            LocalDate before = counting.lowerKey(day);
            if (before != null) {
                beginAnew(before, position);
            }
        }
    }

    private void takeBack(LocalDate day, long sequence) {
        counting.computeIfPresent(day, (any, statements) -> {
            statements.remove(sequence);
            return statements.isEmpty() ? null : statements;
        });
    }

    /** Ends the rectangle of the stretch that begins on a day, and begins the one that now has it, if that differs. */
    private void beginAnew(LocalDate day, long position) {
        NavigableMap<Long, Statement> statements = counting.get(day);
        Rectangle now = statements == null
                ? null
                : new Rectangle(
                        statements.lastEntry().getValue(), position, Rectangle.FOREVER, counting.higherKey(day));
        Rectangle was = open.get(day);
        if (isSame(was, now)) {
            return;
        }
        if (was != null && was.from() < position) {
            closed.add(was.until(position));
        }
        if (now == null) {
            open.remove(day);
        } else {
            open.put(day, now);
        }
    }

    private static boolean isSame(@Nullable Rectangle was, @Nullable Rectangle now) {
        if (was == null || now == null) {
            return was == now;
        }
        return was.statement().equals(now.statement()) && Objects.equals(was.toDay(), now.toDay());
    }
}
