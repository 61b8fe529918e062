package nl.routekaart.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The administrator of the database, who has switched the triggers off and can do anything but sign. */
final class Administrator implements AutoCloseable {

    private static final String SWITCHED_OFF = """
            alter table event_store.event disable trigger all;
            alter table event_store.head disable trigger all;
            alter table event_store.event drop constraint event_position_check;
            create schema backup;
            create table backup.event as select * from event_store.event;
            create table backup.head as select * from event_store.head;
            """;

    private static final String AS_IT_WAS = """
            truncate event_store.event;
            insert into event_store.event select * from backup.event;
            delete from event_store.head;
            insert into event_store.head select * from backup.head;
            """;

    /** Positions from 1 without gaps, in their present order, and the counter after them. */
    private static final String CLOSED_UP = """
            update event_store.event set position = -position;
            update event_store.event e set position = n.place
            from (select position, row_number() over (order by position desc) as place from event_store.event) n
            where n.position = e.position;
            update event_store.head set position = (select coalesce(max(position), 0) from event_store.event);
            """;

    private static final List<String> UPDATES = List.of(
            "payload = payload || '{\"title\": \"Anders\"}'",
            "payload = payload - (select min(key) from jsonb_object_keys(payload) key)",
            "metadata = metadata || '{\"reason\": \"achteraf bedacht\"}'",
            "metadata = metadata - 'commandId'",
            "metadata = metadata || '{\"actor\": \"iemand anders\"}'",
            "metadata = metadata || '{\"nonce\": \"AAAAAAAAAAAAAAAAAAAAAA\"}'",
            "metadata = metadata || '{\"effectiveOn\": \"2019-01-01\"}'",
            "metadata = metadata || '{\"reason\": 5}'",
            "recorded_at = recorded_at - interval '1 day'",
            "recorded_at = recorded_at - interval '1 millisecond'",
            "name = 'item.withdrawn'",
            "name = 'item.blessed'",
            "revision = revision + 1",
            "sequence = sequence + 100",
            "event_id = gen_random_uuid()",
            "subject_id = gen_random_uuid()",
            "subject = 'party', sequence = sequence + 200");

    private final Connection connection;

    private Administrator(Connection connection) {
        this.connection = connection;
    }

    static Administrator of(JdbcConnectionDetails database) throws SQLException {
        Administrator administrator = new Administrator(
                DriverManager.getConnection(database.getJdbcUrl(), "postgres", database.getPassword()));
        administrator.run(SWITCHED_OFF);
        return administrator;
    }

    void undo() throws SQLException {
        run(AS_IT_WAS);
    }

    /** Changes something at or below a position. */
    String tamper(Random random, long below) throws SQLException {
        long position = 1 + random.nextLong(below);
        return switch (random.nextInt(6)) {
            case 0 -> update(position, random);
            case 1 -> ran("delete from event_store.event where position = " + position);
            case 2 -> ran("delete from event_store.event where position = " + position, CLOSED_UP);
            case 3 -> insert(position);
            case 4 -> reorder(position, random);
            default -> restore(position, random);
        };
    }

    private String update(long position, Random random) throws SQLException {
        String change = UPDATES.get(random.nextInt(UPDATES.size()));
        return ran("update event_store.event set " + change + " where position = " + position);
    }

    /** A made-up event between others, and those after it one further. */
    private String insert(long position) throws SQLException {
        return ran(
                "update event_store.event set position = -(position + 1) where position > " + position,
                "update event_store.event set position = -position where position < 0",
                """
                insert into event_store.event
                select %d, gen_random_uuid(), recorded_at, recorded_max, subject, subject_id, sequence + 1000, name,
                    revision, payload, metadata, gen_random_uuid(), 0
                from event_store.event where position = %d
                """.formatted(position + 1, position),
                "update event_store.head set position = position + 1");
    }

    private String reorder(long position, Random random) throws SQLException {
        long other = position == 1 ? 2 : 1 + random.nextLong(position - 1);
        return ran(
                "update event_store.event set position = -1 where position = " + position,
                "update event_store.event set position = " + position + " where position = " + other,
                "update event_store.event set position = " + other + " where position = -1");
    }

    /** An old backup put back, and now and then a history that goes on from there as if nothing had been. */
    private String restore(long position, Random random) throws SQLException {
        List<String> steps = new ArrayList<>(List.of(
                "delete from event_store.event where position >= " + position,
                "update event_store.head set position = " + (position - 1)));
        if (random.nextBoolean()) {
            steps.add("""
                    insert into event_store.event
                    select position, gen_random_uuid(), recorded_at, recorded_max, subject, subject_id, sequence, name,
                        revision, payload, metadata, command_id, ordinal
                    from backup.event where position >= %d
                    """.formatted(position));
            steps.add("update event_store.head set position = (select position from backup.head)");
        }
        return ran(steps.toArray(String[]::new));
    }

    /** Changes a row of a view. */
    String tamperWithView(Random random, String view) throws SQLException {
        List<String> columns = list("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'view_%s' and c.data_type = 'text' and c.is_generated = 'NEVER'
                    and c.table_name not in ('progress', 'parked') and t.table_type = 'BASE TABLE' order by 1
                """.formatted(view));
        while (true) {
            String[] column = columns.get(random.nextInt(columns.size())).split("\\.");
            String table = "view_" + view + "." + column[0];
            String row = " where ctid = (select ctid from " + table + " order by md5(ctid::text || '" + random.nextInt()
                    + "') limit 1)";
            String change = random.nextInt(3) == 0
                    ? "delete from " + table + row
                    : "update " + table + " set " + column[1] + " = coalesce(" + column[1] + ", '') || 'x'" + row;
            try (Statement statement = connection.createStatement()) {
                if (statement.executeUpdate(change) == 1) {
                    return change;
                }
            }
        }
    }

    List<String> list(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private String ran(String... steps) throws SQLException {
        String all = String.join(";\n", steps);
        run(all);
        return all;
    }

    /** Changes what was decided elsewhere to change. */
    void change(String sql) throws SQLException {
        run(sql);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
