package nl.routekaart.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Cursor;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each way of asking reads about as many rows as it shows, wherever the page begins. The rows are made up:
 * {@code -Daudit.rows=2000000} makes more, and the report then tells how long each page took.
 */
class AuditPagingTest {

    private static final int ROWS = Integer.getInteger("audit.rows", 100_000);
    private static final int PAGE = 100;

    /** A party that acted in the first twentieth only, and an account, a name and a body as rare. */
    private static final UUID LONG_AGO = new UUID(1, 1);

    private static final UUID OFTEN = new UUID(2, 1);
    private static final UUID SUBJECT = new UUID(0, 7);

    private static ViewHouse house;
    private static Views views;

    @BeforeAll
    static void fill() {
        house = new ViewHouse();
        views = house.start(new AuditView());
        house.jdbc.update("""
                insert into view_audit.entry (position, event_id, recorded_at, latest, name, revision, subject, subject_id,
                    sequence, effective, first_day, last_day, actor, party, on_behalf_of, command_id, content, about, changes,
                    departure, kept_out, words)
                select n, gen_random_uuid(), at, at,
                    case when n % 1000 = 0 then 'item.split' when n % 50 = 0 then 'version.drafted'
                        when n % 3 = 0 then 'item.progressed' else 'item.rescheduled' end,
                    1, case when n % 50 = 0 and n % 1000 > 0 then 'version' else 'item' end,
                    ('00000000-0000-0000-0000-' || lpad(to_hex(n % (? / 20)), 12, '0'))::uuid, n / (? / 20),
                    to_char(at, 'YYYY-MM-DD'),
                    case n % 16 when 0 then date_trunc('month', at - interval '200 days')::date
                        when 1 then date_trunc('year', at)::date when 2 then at::date - (n::bigint * 7919 % 400)::int
                        else at::date end,
                    case n % 16 when 0 then (date_trunc('month', at - interval '200 days') + interval '1 month')::date - 1
                        when 1 then (date_trunc('year', at) + interval '1 year')::date - 1
                        when 2 then at::date - (n::bigint * 7919 % 400)::int else at::date end,
                    'account-' || case when n <= ? / 20 then 'old' else (n % 40)::text end,
                    case when n <= ? / 20 then ?::uuid else ?::uuid end,
                    case when n % 10 = 0 then ?::uuid end,
                    n / 3, '{}', '{}', '[]', false, false,
                    case when n % 5000 = 0 then 'zeldzaam' else 'gewoon' end || ' leiding ' || (n % 997)
                from (select n, timestamptz '2020-01-01' + n * interval '1 minute' as at from generate_series(1, ?) n) made
                """, ROWS, ROWS, ROWS, ROWS, LONG_AGO, OFTEN, LONG_AGO, ROWS);
        house.jdbc.update("""
                insert into view_audit.named (id, position)
                select case when n <= ? / 20 then ?::uuid else ?::uuid end, n from generate_series(1, ?) n where n % 2 = 0
                """, ROWS, LONG_AGO, OFTEN, ROWS);
        house.jdbc.execute("vacuum analyze view_audit.entry");
        house.jdbc.execute("vacuum analyze view_audit.named");
        house.jdbc.query("""
                select indexrelname, pg_relation_size(indexrelid) / 1024 as kb, pg_get_indexdef(indexrelid) as made
                from pg_stat_user_indexes where schemaname = 'view_audit' and relname in ('entry', 'named') order by 1
                """, row -> {
            System.out.printf(
                    "%8d kB %s%n", row.getLong("kb"), row.getString("made").replaceAll(".* using ", ""));
        });
    }

    @AfterAll
    static void close() {
        views.stop();
        house.close();
    }

    private static AuditFilter filter(
            @Nullable UUID subjectId,
            @Nullable Subject subject,
            List<Set<UUID>> touching,
            @Nullable UUID party,
            @Nullable String actor,
            List<String> names,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        return new AuditFilter(
                subjectId, subject, touching, party, actor, names, null, null, null, null, null, from, until, q);
    }

    static List<String> ways() {
        return List.copyOf(filters().keySet());
    }

    private static Map<String, AuditFilter> filters() {
        Map<String, AuditFilter> filters = new LinkedHashMap<>();
        filters.put("all", AuditFilter.ALL);
        filters.put("subject id", AuditFilter.of(SUBJECT));
        filters.put(
                "kind of subject", filter(null, Subject.VERSION, List.of(), null, null, List.of(), null, null, null));
        filters.put("party, often", filter(null, null, List.of(), OFTEN, null, List.of(), null, null, null));
        filters.put("party, long ago", filter(null, null, List.of(), LONG_AGO, null, List.of(), null, null, null));
        filters.put("body, often", filter(null, null, List.of(Set.of(OFTEN)), null, null, List.of(), null, null, null));
        filters.put(
                "body, long ago",
                filter(null, null, List.of(Set.of(LONG_AGO)), null, null, List.of(), null, null, null));
        filters.put("actor", filter(null, null, List.of(), null, "account-7", List.of(), null, null, null));
        filters.put("actor, long ago", filter(null, null, List.of(), null, "account-old", List.of(), null, null, null));
        filters.put("name", filter(null, null, List.of(), null, null, List.of("item.split"), null, null, null));
        filters.put(
                "names",
                filter(null, null, List.of(), null, null, List.of("item.split", "item.progressed"), null, null, null));
        filters.put(
                "recorded",
                new AuditFilter(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        Instant.parse("2020-01-02T00:00:00Z"),
                        Instant.parse("2020-01-03T00:00:00Z"),
                        null,
                        null,
                        null));
        filters.put("effective, long ago", days("2020-01-02", "2020-01-02"));
        filters.put("effective, a year long ago", days("2020-01-01", "2020-12-31"));
        filters.put("effective, before", days(null, "2019-12-31"));
        filters.put("effective, since", days("2020-01-02", null));
        filters.put(
                "effective and name",
                filter(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of("item.split"),
                        day("2020-01-02"),
                        day("2020-02-02"),
                        null));
        filters.put("words, rare", filter(null, null, List.of(), null, null, List.of(), null, null, "zeldzaam"));
        filters.put("words, often", filter(null, null, List.of(), null, null, List.of(), null, null, "leiding"));
        filters.put("words, none", filter(null, null, List.of(), null, null, List.of(), null, null, "nergens"));
        filters.put(
                "body and name",
                filter(null, null, List.of(Set.of(OFTEN)), null, null, List.of("item.split"), null, null, null));
        filters.put(
                "rare body and name",
                filter(
                        null,
                        null,
                        List.of(Set.of(LONG_AGO)),
                        null,
                        null,
                        List.of("item.progressed"),
                        null,
                        null,
                        null));
        filters.put(
                "actor and name",
                filter(null, null, List.of(), null, "account-old", List.of("item.progressed"), null, null, null));
        return filters;
    }

    private static AuditFilter days(@Nullable String from, @Nullable String until) {
        return filter(null, null, List.of(), null, null, List.of(), day(from), day(until), null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsAboutAsManyRowsAsItShows(String way) {
        AuditFilter filter = Objects.requireNonNull(filters().get(way));
        AuditQueries audit = new AuditQueries(house.jdbc);
        for (long upTo : new long[] {Long.MAX_VALUE, ROWS / 2, ROWS / 20}) {
            long begin = System.nanoTime();
            audit.page(filter, cursor(upTo), Secrecy.NONE);
            long micros = (System.nanoTime() - begin) / 1_000;
            long visited = visited(filter, upTo);
            System.out.printf("%-20s up to %20d: %6d rows, %7d µs%n", way, upTo, visited, micros);

            assertThat(visited).as(way + " up to " + upTo).isLessThanOrEqualTo(bound(way));
        }
    }

    /**
     * Words find all that they fit. Days are looked up one by one, twice each, and so are the vaguer periods. A kind of subject is
     * looked for under the name of each of its events. Where two conditions hold together, the rarer leads.
     */
    private static long bound(String way) {
        return switch (way) {
            case "effective, long ago" -> 2 * PAGE;
            case "effective, before", "effective, a year long ago", "effective, since" -> 30 * PAGE + ROWS / 500;
            case "effective and name" -> 20 * PAGE + ROWS / 40;
            case "actor and name" -> 20 * PAGE;
            case "words, rare" -> ROWS / 5_000 * 2 + PAGE;
            case "body and name", "rare body and name" -> 20 * PAGE;
            default -> 5 * PAGE;
        };
    }

    private static PageRequest cursor(long upTo) {
        return new PageRequest(PAGE, upTo == Long.MAX_VALUE ? null : Cursor.of(Long.toString(upTo + 1)));
    }

    private static long visited(AuditFilter filter, long upTo) {
        long highest = filter.recordedUntil() == null ? upTo : Math.min(upTo, 2 * 24 * 60);
        Stretch stretch = new Stretch(0, highest, true);
        AuditSql sql = new AuditSql(filter, Secrecy.NONE);
        Question question = sql.positions(sql.rarest(stretch, house.jdbc), stretch, PAGE + 1);
        long visited = rows(question);
        return sql.drivers().size() < 2
                ? visited
                : visited
                        + sql.drivers().stream()
                                .mapToLong(driver -> rows(driver.positions(stretch, Question.NOTHING, PAGE)))
                                .sum();
    }

    private static long rows(Question question) {
        List<String> plan = house.jdbc.query(
                "explain (analyze, format json) " + question.sql(),
                (row, number) -> row.getString(1),
                question.parameters().toArray());
        List<Long> rows = new ArrayList<>();
        collect(JsonMapper.shared().readTree(plan.getFirst()).get(0).get("Plan"), rows);
        return rows.stream().mapToLong(Long::longValue).sum();
    }

    /** The rows that the scans at the leaves of the plan read. */
    private static void collect(JsonNode node, List<Long> rows) {
        String type = node.get("Node Type").asString();
        assertThat(type).isNotEqualTo("Seq Scan");
        if (type.contains("Scan")
                && !type.equals("Subquery Scan")
                && !type.equals("CTE Scan")
                && !type.equals("WorkTable Scan")
                && !type.equals("Bitmap Index Scan")) {
            double loops = node.get("Actual Loops").asDouble(0);
            rows.add(Math.round(loops
                    * (node.get("Actual Rows").asDouble(0)
                            + node.path("Rows Removed by Filter").asDouble(0)
                            + node.path("Rows Removed by Index Recheck").asDouble(0))));
        }
        node.path("Plans").forEach(child -> collect(child, rows));
    }
}
