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
 * What held at a point, as SQL: the rows of {@code held} around it. The rectangles of a field do not overlap, so that
 * each field that has a value there is in one of them.
 */
record HeldSql(String text, List<Object> parameters) {

    static final String TABLE = "view_history.held";

    /** What it takes to answer; more than these is not in the indexes. */
    static final String LEAN = "h.id, h.title, h.text";

    /** What it takes to find the statements. */
    static final String FULL = "h.id, h.field, h.fields, h.sequence, h.title, h.text";

    /**
     * All subjects of these kinds. What holds whatever the day is found by position, the rest by day, each in the few
     * ranges of two indexes that {@link Forks} names. The conditions beyond these ranges are columns of the indexes.
     * Nodes above the point go by their mirror image: the other index would give the same rows, but only after all that
     * ever hung on these nodes, and the planner cannot know that.
     */
    static HeldSql at(String columns, String table, PointInTime point, Subject... subjects) {
        Around around = new Around(
                select(columns, table), Arrays.stream(subjects).map(Word::word).toArray(String[]::new));
        long position = point.position();
        Forks positions = Forks.around(position);
        Long[] upTo = array(positions.upTo());
        Long[] above = array(positions.mirrored());
        LocalDate day = point.effectiveOn();
        if (day == null) {
            return around.with("h.to_day is null and h.node = any(?) and h.to_position > ?", upTo, position)
                    .with("h.to_day is null and h.mirror = any(?) and h.from_position <= ?", above, position)
                    .sql();
        }
        Forks days = Forks.around(day);
        String begun = " and h.from_day <= ?";
        String recorded = " and h.from_position <= ? and h.to_position > ?";
        return around.with("h.to_day is null and h.node = any(?) and h.to_position > ?" + begun, upTo, position, day)
                .with("h.to_day is null and h.mirror = any(?) and h.from_position <= ?" + begun, above, position, day)
                .with(
                        "h.to_day is not null and h.node = any(?) and h.to_day > ?" + recorded,
                        array(days.upTo()),
                        day,
                        position,
                        position)
                .with(
                        "h.to_day is not null and h.mirror = any(?) and h.from_day <= ?" + recorded,
                        array(days.mirrored()),
                        day,
                        position,
                        position)
                .sql();
    }

    /** How far all subjects of a kind had come at a position: rows of {@code reached}. */
    static HeldSql reached(long position, Subject subject) {
        Forks positions = Forks.around(position);
        return new Around(
                        select("h.id, h.first, h.sequence, h.from_position", "view_history.reached"),
                        new String[] {subject.word()})
                .with("h.node = any(?) and h.to_position > ?", array(positions.upTo()), position)
                .with("h.mirror = any(?) and h.from_position <= ?", array(positions.mirrored()), position)
                .sql();
    }

    /** How far a few subjects had come at a position. */
    static HeldSql reached(long position, Collection<UUID> ids) {
        return new HeldSql(
                select("h.id, h.first, h.sequence, h.from_position", "view_history.reached")
                        + "h.id = any(?) and h.from_position <= ? and h.to_position > ?",
                List.of(FilterSql.ids(ids), position, position));
    }

    /** A few subjects by id: goes through all that ever held of them. */
    static HeldSql of(String table, Collection<UUID> ids, PointInTime point) {
        List<Object> parameters = new ArrayList<>(List.of(FilterSql.ids(ids), point.position(), point.position()));
        String recorded = select(FULL, table) + "h.id = any(?) and h.from_position <= ? and h.to_position > ?";
        @Nullable LocalDate day = point.effectiveOn();
        if (day == null) {
            return new HeldSql(recorded + " and h.to_day is null", parameters);
        }
        parameters.addAll(List.of(day, day));
        return new HeldSql(recorded + " and h.from_day <= ? and (h.to_day is null or h.to_day > ?)", parameters);
    }

    private static String select(String columns, String table) {
        return "select " + columns + " from " + table + " h where ";
    }

    private static Long[] array(List<Long> nodes) {
        return nodes.toArray(Long[]::new);
    }

    /** Those of which only the statement has the value. */
    HeldSql tooLong() {
        return new HeldSql("select * from (" + text + ") h where h.text is null", parameters);
    }

    /** The statements that say so, with all that they are found by. */
    HeldSql statements() {
        return new HeldSql("""
                select st.* from (
                """ + text + """
                ) h join view_history.statement st
                    on st.id = h.id and st.field = any(h.fields) and st.sequence = h.sequence
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

    /** A union of parts of one table. */
    private static final class Around {

        private final String select;
        private final String[] subjects;
        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Around(String select, String[] subjects) {
            this.select = select;
            this.subjects = subjects;
        }

        Around with(String condition, Object... of) {
            parts.add(select + "h.subject = any(?) and " + condition);
            parameters.add(subjects);
            parameters.addAll(Arrays.asList(of));
            return this;
        }

        HeldSql sql() {
            return new HeldSql(String.join("\nunion all\n", parts), parameters);
        }
    }
}
