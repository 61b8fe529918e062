package nl.routekaart.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
        return new Administrator(
                DriverManager.getConnection(database.getJdbcUrl(), "postgres", database.getPassword()));
    }

    /** Switches the triggers off, and makes a copy of how the events are. */
    void switchOff() throws SQLException {
        run(SWITCHED_OFF);
    }

    /** Makes a backup of some schemas. */
    void backUp(List<String> schemas) throws SQLException {
        for (String schema : schemas) {
            run("create schema backup_" + schema);
            for (String table : tables(schema)) {
                run("create table backup_%1$s.%2$s as table %1$s.%2$s".formatted(schema, table));
            }
        }
    }

    /** Puts that backup of some schemas in their place. */
    void putBack(List<String> schemas) throws SQLException {
        for (String schema : schemas) {
            for (String table : tables(schema)) {
                String columns = String.join(", ", list("""
                        select column_name from information_schema.columns
                        where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'
                        """.formatted(schema, table)));
                run("""
                        alter table %1$s.%2$s disable trigger all;
                        delete from %1$s.%2$s;
                        insert into %1$s.%2$s (%3$s) overriding system value select %3$s from backup_%1$s.%2$s;
                        alter table %1$s.%2$s enable trigger all
                        """.formatted(schema, table, columns));
            }
        }
    }

    private List<String> tables(String schema) throws SQLException {
        return list("select tablename from pg_tables where schemaname = '" + schema + "' order by 1");
    }

    void undo() throws SQLException {
        run(AS_IT_WAS);
    }

    /** Changes something at or below a position; draws again where that changes nothing. */
    String tamper(Random random, long below) throws SQLException {
        while (true) {
            String what = draw(random, 1 + random.nextLong(below), below);
            if (firstTouched().isPresent()) {
                return what;
            }
        }
    }

    private String draw(Random random, long position, long below) throws SQLException {
        return switch (random.nextInt(7)) {
            case 0 -> update(position, random);
            case 1 -> ran("delete from event_store.event where position = " + position);
            case 2 -> ran("delete from event_store.event where position = " + position, CLOSED_UP);
            case 3 -> insert(Math.min(position, below - 1));
            case 4 -> reorder(position, random);
            case 5 -> swapContents(position, random);
            default -> restore(position, random);
        };
    }

    /** The smallest position at which the events are not what they were. */
    OptionalLong firstTouched() throws SQLException {
        List<String> first = list("""
                select min(position) from (
                    (table event_store.event except all table backup.event)
                    union all
                    (table backup.event except all table event_store.event)
                ) touched having min(position) is not null
                """);
        return first.stream().mapToLong(Long::parseLong).findFirst();
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

    /** Each of two events says what the other one said. */
    private String swapContents(long position, Random random) throws SQLException {
        long other = position == 1 ? 2 : 1 + random.nextLong(position - 1);
        return ran("""
                update event_store.event one set payload = other.payload, metadata = other.metadata
                from backup.event other
                where (one.position, other.position) in ((%1$d, %2$d), (%2$d, %1$d))
                """.formatted(position, other));
    }

    /** An old backup put back, of the events alone or with their counter; now and then a history that goes on from there as if nothing had been. */
    private String restore(long position, Random random) throws SQLException {
        List<String> steps = new ArrayList<>(List.of("delete from event_store.event where position >= " + position));
        if (random.nextInt(4) > 0) {
            steps.add("update event_store.head set position = " + (position - 1));
        }
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

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
