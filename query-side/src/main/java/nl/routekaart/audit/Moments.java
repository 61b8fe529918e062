package nl.routekaart.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Finds what had been recorded by an instant. The running latest time of recording never falls from one position to the
 * next, so halving the positions again and again finds it: some twenty rows among a million, and no index of its own.
 */
final class Moments {

    private static final String HALVING = """
            with recursive halving (low, high) as (
                select 0::bigint, coalesce((select max(position) from view_audit.entry), 0)
                union all
                select case when e.latest > ?::timestamptz then h.low else (h.low + h.high + 1) / 2 end,
                    case when e.latest > ?::timestamptz then e.position - 1 else h.high end
                from halving h left join lateral (
                    select s.position, s.latest from view_audit.entry s
                    where s.position > h.low and s.position <= (h.low + h.high + 1) / 2
                    order by s.position desc limit 1) e on true
                where h.low < h.high
            )
            select max(position) from view_audit.entry where position <= (select max(low) from halving)
            """;

    private Moments() {}

    /**
     * The largest position n such that every event up to n was recorded at or before the instant; 0 when there is none.
     */
    static long position(Instant instant, JdbcOperations jdbc) {
        OffsetDateTime moment = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        return Optional.ofNullable(jdbc.queryForObject(HALVING, Long.class, moment, moment))
                .orElse(0L);
    }
}
