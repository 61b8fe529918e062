package nl.routekaart.history;

import java.util.List;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.PastRows;

/**
 * What the tables of the history held when it stood at an earlier position: nothing that began later, and whatever ended later
 * was still open. The nodes of the trees follow from the rest, and are left out.
 */
final class HistoryPast {

    private static final PastRows REACHED = new PastRows("reached", """
            select id, from_position as at, subject, first, sequence,
                case when to_position <= {at} then to_position end as to_position
            from {view}.reached where from_position <= {at}
            """);

    private static final PastRows STATEMENT = new PastRows("statement", """
            select id, position as at, subject, field, value::text, effective, counts_from, possibly_earlier, sequence,
                case when withdrawn_at <= {at} then withdrawn_sequence end as withdrawn_sequence,
                case when withdrawn_at <= {at} then withdrawn_at end as withdrawn_at,
                words, tags, refs, first_day, last_day
            from {view}.statement where position <= {at}
            """);

    /** Fields that have parted since are put together again, as {@link Together} and {@link Held} had them. */
    private static final PastRows HELD =
            new PastRows("held", """
            select id, from_position as at, subject, sequence, to_position, from_day, to_day, alone, fields, title,
                case when octet_length(text) <= %d then text end as text
            from (
                select id, from_position, subject, sequence, to_position, from_day, to_day, alone, max(title) as title,
                    array_agg(field order by field collate "C") as fields,
                    case when bool_and(line is not null) then string_agg(line, E'\\n' order by field collate "C") end as text
                from (
                    select id, from_position, subject, sequence, from_day, to_day, title, part.field, part.line,
                        case when to_position <= {at} then to_position end as to_position,
                        case when cardinality(fields) = 1 and coalesce(octet_length(text) > %d, true)
                            then part.field end as alone
                    from {view}.held, unnest(fields, string_to_array(text, E'\\n')) as part (field, line)
                    where from_position <= {at}
                ) parted
                group by id, from_position, subject, sequence, to_position, from_day, to_day, alone
            ) together
            """.formatted(Held.MOST_BYTES, Together.MOST_BYTES_TOGETHER));

    private static final PastRows AGREED =
            new PastRows("agreed", "select id, cut + 1 as at, text from {view}.agreed where cut < {at}");

    static final List<PastRows> ROWS = List.of(EventRows.PAST, REACHED, STATEMENT, HELD, AGREED);

    private HistoryPast() {}
}
