package nl.routekaart.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may have happened within days, however long ago, through the periods that events are dated with: those are as
 * many as there are days, months and years, however many events there are. Of each the first position is looked up; those
 * that come first say how far a page can reach, and only up to there is anything more read.
 *
 * @param from on this day or later; any if absent
 * @param until on this day or earlier; any if absent
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) implements Driver {

    /** Of what is dated with a day: the days within, one after another. */
    private static final String DAYS = """
            with recursive precise (first_day) as (
                (select s.first_day from view_audit.entry s
                    where s.last_day <= s.first_day and s.first_day between ? and ?
                    order by s.first_day desc limit 1)
                union all
                select n.first_day from precise p cross join lateral (
                    select s.first_day from view_audit.entry s
                    where s.last_day <= s.first_day and s.first_day < p.first_day and s.first_day >= ?
                    order by s.first_day desc limit 1) n
            ),\s""";

    /** Of what is dated more vaguely: the periods that begin in time, one after another. */
    private static final String PERIODS = """
            vague (first_day, last_day) as (
                (select s.first_day, s.last_day from view_audit.entry s
                    where s.last_day > s.first_day and s.first_day <= ?
                    order by s.first_day desc, s.last_day desc limit 1)
                union all
                select n.first_day, n.last_day from vague v cross join lateral (
                    select s.first_day, s.last_day from view_audit.entry s
                    where s.last_day > s.first_day and (s.first_day, s.last_day) < (v.first_day, v.last_day)
                    order by s.first_day desc, s.last_day desc limit 1) n
            ),\s""";

    private static final String PRECISE = """
            (select s.position from view_audit.entry s
             where s.last_day <= s.first_day
                and (s.first_day, s.position) > (p.first_day, %s) and (s.first_day, s.position) <= (p.first_day, %s)""";
    private static final String VAGUE = """
            (select s.position from view_audit.entry s
             where s.last_day > s.first_day
                and (s.first_day, s.last_day, s.position) > (p.first_day, p.last_day, %s)
                and (s.first_day, s.last_day, s.position) <= (p.first_day, p.last_day, %s)""";

    @Override
    public Question positions(Stretch stretch, Question others, int limit) {
        LocalDate first = from == null ? LocalDate.MIN : from;
        LocalDate last = until == null ? LocalDate.MAX : until;
        String direction = stretch.direction();
        String after = stretch.newestFirst() ? "r.position - 1" : "?";
        String upTo = stretch.newestFirst() ? "?" : "r.position";
        long end = stretch.newestFirst() ? stretch.upTo() : stretch.after();
        return Question.of(DAYS, first, last, first)
                .and(PERIODS, last)
                .and(
                        "first_of as (select p.first_day, p.first_day as last_day, t.position from precise p cross join lateral ")
                .and(PRECISE.formatted("?", "?"), stretch.after(), stretch.upTo())
                .and(others)
                .and(" order by s.first_day" + direction + ", s.position" + direction + " limit 1) t")
                .and(" union all select p.first_day, p.last_day, t.position from vague p cross join lateral ")
                .and(VAGUE.formatted("?", "?"), stretch.after(), stretch.upTo())
                .and(others)
                .and(
                        " order by s.first_day" + direction + ", s.last_day" + direction + ", s.position" + direction
                                + " limit 1) t where p.last_day >= ?), ",
                        first)
                .and(
                        "reach as (select " + (stretch.newestFirst() ? "min" : "max")
                                + "(position) as position from (select position from first_of order by position"
                                + direction + " limit ?) nearest) ",
                        limit)
                .and("select position from (select t.position from first_of p cross join reach r cross join lateral ")
                .and(PRECISE.formatted(after, upTo), end)
                .and(others)
                .and(" order by s.first_day" + direction + ", s.position" + direction + " limit ?) t", limit)
                .and(" where p.last_day <= p.first_day union all select t.position from first_of p cross join reach r"
                        + " cross join lateral ")
                .and(VAGUE.formatted(after, upTo), end)
                .and(others)
                .and(
                        " order by s.first_day" + direction + ", s.last_day" + direction + ", s.position" + direction
                                + " limit ?) t where p.last_day > p.first_day) found order by position" + direction
                                + " limit ?",
                        limit,
                        limit);
    }
}
