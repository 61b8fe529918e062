package nl.routekaart.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/**
 * What held at a point, as SQL: a relation {@code (id, subject, field, sequence, title, text)} with one row for each
 * field that has a value there. The rectangles of a field do not overlap, so that no more than one is around a point.
 */
record HeldSql(String text, List<Object> parameters) {

    static final String TABLE = "view_history.held";

    private static final String COLUMNS = "select h.id, h.subject, h.field, h.sequence, h.title, h.text from ";

    /**
     * All subjects of these kinds. What holds whatever the day is found by position, the rest by day, each in the few
     * ranges of two indexes that {@link Forks} names. The conditions beyond these ranges are columns of the indexes.
     */
    static HeldSql at(PointInTime point, Subject... subjects) {
        return at(TABLE, point, subjects);
    }

    /** As {@link #at(PointInTime, Subject...)}, from a table of this name. */
    static HeldSql at(String table, PointInTime point, Subject... subjects) {
        Around around =
                new Around(table, Arrays.stream(subjects).map(Word::word).toArray(String[]::new));
        Forks positions = Forks.around(point.position());
        LocalDate day = point.effectiveOn();
        if (day == null) {
            around.add(
                    "h.to_day is null and h.node = any(?) and h.to_position > ?", positions.upTo(), point.position());
            around.add(
                    "h.to_day is null and h.node = any(?) and h.from_position <= ?",
                    positions.above(),
                    point.position());
            return around.sql();
        }
        around.add(
                "h.to_day is null and h.node = any(?) and h.to_position > ? and h.from_day <= ?",
                positions.upTo(),
                point.position(),
                day);
        around.add(
                "h.to_day is null and h.node = any(?) and h.from_position <= ? and h.from_day <= ?",
                positions.above(),
                point.position(),
                day);
        Forks days = Forks.around(day);
        String recorded = " and h.from_position <= ? and h.to_position > ?";
        around.add(
                "h.to_day is not null and h.node = any(?) and h.to_day > ?" + recorded,
                days.upTo(),
                day,
                point.position(),
                point.position());
        around.add(
                "h.to_day is not null and h.node = any(?) and h.from_day <= ?" + recorded,
                days.above(),
                day,
                point.position(),
                point.position());
        return around.sql();
    }

    /** A few subjects by id: goes through all that ever held of them. */
    static HeldSql of(String table, Collection<UUID> ids, PointInTime point) {
        List<Object> parameters = new ArrayList<>(List.of(FilterSql.ids(ids), point.position(), point.position()));
        String condition = " h where h.id = any(?) and h.from_position <= ? and h.to_position > ? and ";
        @Nullable LocalDate day = point.effectiveOn();
        if (day == null) {
            return new HeldSql(COLUMNS + table + condition + "h.to_day is null", parameters);
        }
        parameters.add(day);
        parameters.add(day);
        return new HeldSql(
                COLUMNS + table + condition + "h.from_day <= ? and (h.to_day is null or h.to_day > ?)", parameters);
    }

    /** The statements that say so, with all that they are found by. */
    HeldSql statements() {
        return new HeldSql("""
                select st.* from (
                """ + text + """
                ) h join view_history.statement st on st.id = h.id and st.field = h.field and st.sequence = h.sequence
                """, parameters);
    }

    /** Whether a statement {@code st} counts at a point. */
    static Counts counts(PointInTime point) {
        List<Object> parameters = new ArrayList<>(List.of(point.position(), point.position()));
        String condition = "(st.position <= ? and (st.withdrawn_at is null or st.withdrawn_at > ?)";
        @Nullable LocalDate day = point.effectiveOn();
        if (day != null) {
            condition += " and st.counts_from <= ?";
            parameters.add(day);
        }
        return new Counts(condition + ")", parameters);
    }

    /** A condition with what its question marks stand for. */
    record Counts(String condition, List<Object> parameters) {}

    /** Rectangles around a point, a part at a time. */
    private static final class Around {

        private final String part;
        private final String[] subjects;
        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Around(String table, String[] subjects) {
            this.part = COLUMNS + table + " h where h.subject = any(?) and ";
            this.subjects = subjects;
        }

        void add(String condition, List<Long> nodes, Object... others) {
            parts.add(part + condition);
            parameters.add(subjects);
            parameters.add(nodes.toArray(Long[]::new));
            parameters.addAll(Arrays.asList(others));
        }

        HeldSql sql() {
            return new HeldSql(String.join("\nunion all\n", parts), parameters);
        }
    }
}
