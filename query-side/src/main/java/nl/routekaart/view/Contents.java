package nl.routekaart.view;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.canonical.Sha256;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What the tables of a view hold, and which subjects are parked, as queries that can be asked of any generation of it: of
 * each row whose it is ({@code id}), which event it comes from ({@code at}), and a hash of all that it says ({@code hash}).
 */
final class Contents {

    private static final String VIEW = "{view}";
    private static final String PARKED = "parked";
    private static final String PROGRESS = "progress";
    private static final String NO_POSITION = "null::bigint";

    private static final String NOWHERE = "select null::uuid as id, null::bigint as at";

    private final SortedMap<String, String> byTable = new TreeMap<>();

    private Contents(String parkedUntil) {
        byTable.put(
                PARKED,
                "select subject_id as id, position as at, " + hash("row(subject_id, position)") + " as hash"
                        + " from {view}.parked" + parkedUntil);
    }

    /**
     * All that is there, and how far it is: columns that follow from others do not count, and JSON counts as it is written.
     *
     * @param schema a generation of the view, which has its tables
     */
    static Contents now(String schema, JdbcOperations jdbc) {
        Contents contents = new Contents("");
        contents.byTable.put(
                PROGRESS,
                "select null::uuid as id, position + 1 as at, " + hash("row(position)") + " as hash"
                        + " from {view}.progress");
        jdbc.query(
                """
                select relname,
                    string_agg(quote_ident(attname)
                        || case when atttypid = 'jsonb'::regtype then '::text' else '' end, ', ' order by attnum)
                        filter (where attgenerated = '') as columns,
                    coalesce(max(attname::text) filter (where attname = 'subject_id'),
                        max(attname::text) filter (where attname = 'id'), 'null::uuid') as id,
                    coalesce(max(attname::text) filter (where attname = 'position'),
                        max(attname::text) filter (where attname = 'from_position'),
                        max(attname || ' + 1') filter (where attname = 'cut'), '%s') as at
                from pg_attribute join pg_class on pg_class.oid = attrelid
                where relnamespace = ?::regnamespace and relkind = 'r' and relname not in ('progress', 'parked')
                    and attnum > 0 and not attisdropped
                group by relname
                """.formatted(NO_POSITION),
                row -> {
                    contents.byTable.put(
                            row.getString("relname"),
                            "select " + row.getString("id") + " as id, " + row.getString("at")
                                    + " as at, " + hash("row(" + row.getString("columns") + ")")
                                    + " as hash from {view}." + row.getString("relname"));
                },
                schema);
        return contents;
    }

    /** What was there when the view stood at an earlier position. */
    static Contents at(long position, View view) {
        Contents contents = new Contents(" where position <= " + position);
        view.past()
                .forEach(rows -> contents.byTable.put(
                        rows.table(),
                        "select id, at, " + hash("past") + " as hash from (" + rows.at(position) + ") past"));
        return contents;
    }

    /**
     * The server's hash of a record is a sum of those of its columns: two rows that had swapped what they say in one column
     * would add up to the same. So it is hashed once more.
     */
    private static String hash(String row) {
        return "hashint8extended(hash_record_extended(" + row + ", 0), 0)";
    }

    /**
     * A digest of it all. The server sums a hash of each row, so that it reads a table as fast as it can and in any
     * order.
     */
    String digest(String schema, JdbcOperations jdbc) {
        StringBuilder all = new StringBuilder();
        byTable.forEach((table, rows) -> all.append(table)
                .append('\n')
                .append(jdbc.queryForObject(
                        "select count(*) || ' ' || coalesce(sum(hash), 0) from (" + rows.replace(VIEW, schema)
                                + ") as hashed",
                        String.class))
                .append('\n'));
        return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes down what a generation holds now, in an empty schema. */
    void keep(String schema, String in, JdbcOperations jdbc) {
        byTable.forEach((table, rows) ->
                jdbc.execute("create table " + in + '.' + table + " as " + rows.replace(VIEW, schema)));
    }

    /**
     * The first row in which two generations differ, by the event that it comes from.
     *
     * @param kept the schema in which what is shown was written down
     * @param schema what the events say
     */
    Optional<Difference> firstDifference(String kept, String schema, JdbcOperations jdbc) {
        return byTable.entrySet().stream()
                .flatMap(table -> first(
                        table.getKey(),
                        kept,
                        table.getValue().replace(VIEW, schema),
                        table.getValue().contains(NO_POSITION) ? last(schema) : NOWHERE,
                        jdbc)
                        .stream())
                .min((one, other) -> Long.compare(order(one), order(other)));
    }

    /** The last event of each subject, by the rows that say from which event they come. */
    private String last(String schema) {
        return byTable.values().stream()
                .filter(rows -> !rows.contains(NO_POSITION))
                .map(rows -> "select id, at from (" + rows.replace(VIEW, schema) + ") as made")
                .collect(Collectors.joining(" union all "));
    }

    private static long order(Difference difference) {
        Long position = difference.position();
        return position == null ? Long.MAX_VALUE : position;
    }

    /** @param made which rows tell from which event those come that do not say it */
    private static Optional<Difference> first(
            String table, String kept, String folded, String made, JdbcOperations jdbc) {
        String shown = "select id, at, hash from " + kept + '.' + table;
        return jdbc
                .query(
                        """
                        with folded as materialized (%s), shown as materialized (%s)
                        select differing.id, coalesce(differing.at, last.at) as at,
                            bool_or(is_shown) as is_shown, bool_or(not is_shown) as is_folded
                        from (
                            select *, true as is_shown from (table shown except all table folded) only_shown
                            union all
                            select *, false from (table folded except all table shown) only_folded
                        ) differing
                        left join (select id, max(at) as at from (%s) as made group by id) last using (id)
                        group by 1, 2 order by 2 nulls last, 1 limit 1
                        """.formatted(folded, shown, made),
                        (row, number) -> new Difference(
                                table,
                                row.getObject("id", UUID.class),
                                row.getObject("at", Long.class),
                                what(row.getBoolean("is_shown"), row.getBoolean("is_folded"))))
                .stream()
                .findFirst();
    }

    private static Difference.What what(boolean shown, boolean folded) {
        return shown && folded ? Difference.What.CHANGED : shown ? Difference.What.ADDED : Difference.What.MISSING;
    }
}
