package nl.routekaart.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/**
 * What held at a point, as SQL. The rule (design section 4): of the statements recorded up to the position, not
 * withdrawn there, and effective up to the day if one is asked about, the one with the latest effective date; of
 * equals, the one recorded last.
 */
record HeldSql(String text, List<Object> parameters) {

    /**
     * A relation with one row for each field that has a value at a point.
     *
     * @param scope a condition on {@code st} that says of which subjects
     */
    static HeldSql at(PointInTime point, String scope, Object... scopeParameters) {
        List<Object> parameters = new ArrayList<>(List.of(scopeParameters));
        Counts counts = counts(point);
        parameters.addAll(counts.parameters());
        return new HeldSql("""
                select * from (
                    select distinct on (st.id, st.field) st.id, st.subject, st.field, st.value, st.effective,
                        st.possibly_earlier, st.sequence, st.position, st.words, st.tags, st.refs, st.first_day,
                        st.last_day
                    from view_history.statement st
                    where\s""" + scope + " and " + counts.condition() + """

                    order by st.id, st.field, st.counts_from desc, st.sequence desc
                ) latest where value <> 'null'::jsonb
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
}
