package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/**
 * Somebody who administers the database wrote something into a column of a view that no view writes, in one row or in all: every
 * address of {@link ReadAddresses} still answers, or says in a problem document what is not legible; and nobody reads more.
 * {@code -Dtampered.cases=all} tries every column with everything, instead of each with one thing.
 */
class TamperedRowsTest {

    private static final List<String> VIEWS = List.of("view_current", "view_history", "view_audit");
    /** What no view writes, by the type of the column. */
    private static final Map<String, List<String>> POISON = Map.of(
            "text",
                    List.of(
                            "'kapot'",
                            "''",
                            "'{}'",
                            "'2023-99-99'",
                            "'[\"title\",5]'",
                            "null",
                            "left(COLUMN, length(COLUMN) / 2)"),
            "jsonb", List.of("'null'", "'5'", "'\"kapot\"'", "'{}'", "'[]'", "'[null]'", "'{\"level\": 5}'", "null"),
            "int8", List.of("-1", "0", "9223372036854775807", "null"),
            "int4", List.of("-1", "99", "null"),
            "uuid", List.of("'00000000-0000-0000-0000-000000000000'", "null"),
            "date", List.of("'-infinity'", "'infinity'", "'0001-01-01'", "null"),
            "timestamptz", List.of("'infinity'", "'-infinity'", "null"),
            "_text", List.of("'{}'", "'{kapot}'", "'{null}'", "null"),
            "_uuid", List.of("'{}'", "'{null}'", "null"),
            "bool", List.of("not COLUMN", "null"));

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @SuppressWarnings("NullAway.Init")
    private static Everywhere everywhere;

    /** A column of a table of a view. */
    private record Column(String table, String name, String type) {}

    /** One thing that is done to the database. */
    private record Tampering(Column column, String poison, boolean everyRow) {

        String sql(long row) {
            String value = poison.replace("COLUMN", column.name());
            return "update " + column.table() + " set " + column.name() + " = " + value
                    + (everyRow
                            ? ""
                            : " where ctid = (select ctid from " + column.table() + " order by md5(ctid::text || '"
                                    + row + "') limit 1)");
        }
    }

    @BeforeAll
    static void open() {
        web = new WebHouse(TamperedHistory::happen);
        everywhere = Everywhere.in(web);
        web.jdbc().execute("create schema kept");
        columns().forEach(column -> {
            web.jdbc().execute("create table if not exists " + kept(column.table()) + " as table " + column.table());
            try {
                web.jdbc()
                        .execute("alter table " + column.table() + " alter column " + column.name() + " drop not null");
            } catch (DataAccessException key) {
                assertThat(key).rootCause().hasMessageContaining("primary key");
            }
        });
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static String kept(String table) {
        return "kept." + table.replace('.', '_');
    }

    private static List<Column> columns() {
        return web.jdbc()
                .query("""
                select table_schema || '.' || table_name as t, column_name, udt_name from information_schema.columns
                where table_schema = any(?) and table_name not in ('progress', 'parked') and is_generated = 'NEVER' and udt_name <> 'tsvector'
                order by 1, ordinal_position
                """, (row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)), (Object)
                        VIEWS.toArray(String[]::new));
    }

    private static void putBack(String table) {
        String names = String.join(
                ", ",
                columns().stream()
                        .filter(column -> column.table().equals(table))
                        .map(Column::name)
                        .toList());
        web.jdbc().execute("delete from " + table);
        web.jdbc().execute("insert into " + table + " (" + names + ") select " + names + " from " + kept(table));
    }

    private static List<Tampering> tamperings() {
        boolean all = System.getProperty("tampered.cases", "").equals("all");
        Random random = new Random(58);
        List<Tampering> tamperings = new ArrayList<>();
        for (Column column : columns()) {
            List<String> poison = POISON.getOrDefault(column.type(), List.of());
            assertThat(poison).as("what to write into " + column).isNotEmpty();
            if (all) {
                poison.forEach(one -> {
                    tamperings.add(new Tampering(column, one, true));
                    tamperings.add(new Tampering(column, one, false));
                });
            } else {
                tamperings.add(new Tampering(column, poison.get(random.nextInt(poison.size())), random.nextBoolean()));
            }
        }
        return tamperings;
    }

    @Test
    void everyAddressAnswersBeforeAnybodyTampers() {
        assertThat(everywhere.faults("nothing", 0)).isEmpty();
    }

    @Test
    void everyAddressAnswersWhateverIsInAColumn() {
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (Tampering tampering : tamperings()) {
            number++;
            try {
                web.jdbc().update(tampering.sql(number));
            } catch (DataAccessException refused) {
                continue;
            }
            try {
                faults.addAll(everywhere.faults(tampering.toString(), number));
            } finally {
                putBack(tampering.column().table());
            }
        }
        Everywhere.none(faults);
    }
}
