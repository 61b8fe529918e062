package nl.routekaart.benchmarks.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.view.View;

/**
 * The rows of a view, read once and kept by the server, to be loaded again with COPY into empty tables of the same
 * shape, whose indexes are made afterwards: no rebuild can be faster than that.
 */
final class CopiedView {

    private final Postgres.Database database;
    private final View view;
    private final String schema;
    private final List<Copied> tables = new ArrayList<>();

    private CopiedView(Postgres.Database database, View view) {
        this.database = database;
        this.view = view;
        this.schema = "view_" + view.name();
    }

    /** Keeps what the view holds now. */
    static CopiedView keep(Postgres.Database database, View view) throws SQLException {
        CopiedView copied = new CopiedView(database, view);
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            for (String table : strings(
                    statement,
                    "select tablename from pg_tables where schemaname = '" + copied.schema
                            + "' and tablename not in ('progress', 'parked') order by tablename")) {
                copied.tables.add(copied.keep(statement, table));
            }
        }
        return copied;
    }

    private Copied keep(Statement statement, String table) throws SQLException {
        String columns = String.join(", ", strings(statement, """
                select quote_ident(column_name) from information_schema.columns
                where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER' order by ordinal_position
                """.formatted(schema, table)));
        String file =
                strings(statement, "select current_setting('data_directory')").getFirst() + "/" + schema + "." + table;
        statement.execute(
                "copy (select %s from %s.%s) to '%s' with (format binary)".formatted(columns, schema, table, file));
        long rows = Long.parseLong(strings(statement, "select count(*) from " + schema + "." + table)
                .getFirst());
        return new Copied(table, columns, file, rows);
    }

    /** Loads all of it and makes its indexes; answers the seconds that took. */
    double load() throws SQLException {
        String other = schema + "_limit";
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + other + " cascade");
            long started = System.nanoTime();
            statement.execute("create schema " + other);
            statement.execute("set search_path = " + other);
            statement.execute(view.tables());
            for (Copied copied : tables) {
                statement.execute("copy %s (%s) from '%s' with (format binary)"
                        .formatted(copied.table(), copied.columns(), copied.file()));
            }
            for (String index : view.indexes()) {
                statement.execute(index);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            check(statement, other);
            return seconds;
        }
    }

    private void check(Statement statement, String other) throws SQLException {
        for (Copied copied : tables) {
            String rows = strings(statement, "select count(*) from " + other + "." + copied.table())
                    .getFirst();
            if (Long.parseLong(rows) != copied.rows()) {
                throw new IllegalStateException(copied.table() + " holds " + rows + " rows, not " + copied.rows());
            }
        }
        statement.execute("drop schema " + other + " cascade");
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private record Copied(String table, String columns, String file, long rows) {}
}
