package nl.routekaart.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Appends a batch in one statement, which is one transaction of its own. */
final class AppendStatement {

    private static final String SQL = "select entry, outcome, id, first, position from event_store.append("
            + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final List<NewEvent> events;

    private AppendStatement(Connection connection, List<Entry> batch) {
        this.connection = connection;
        this.events = batch.stream().flatMap(entry -> entry.events().stream()).toList();
    }

    /** @return what became of each entry, in their order */
    static List<Outcome> execute(Connection connection, List<Entry> batch) throws SQLException {
        return new AppendStatement(connection, batch).execute(batch);
    }

    private List<Outcome> execute(List<Entry> batch) throws SQLException {
        List<Integer> entries = new ArrayList<>();
        List<Long> firsts = new ArrayList<>();
        for (int number = 0; number < batch.size(); number++) {
            Map<UUID, Long> first = new HashMap<>();
            for (NewEvent event : batch.get(number).events()) {
                entries.add(number);
                firsts.add(Objects.requireNonNullElse(
                        first.putIfAbsent(event.subjectId(), event.sequence()), event.sequence()));
            }
        }
        try (PreparedStatement append = connection.prepareStatement(SQL)) {
            append.setArray(1, connection.createArrayOf("int4", entries.toArray(Integer[]::new)));
            append.setArray(2, array("uuid", UUID[]::new, NewEvent::eventId));
            append.setArray(
                    3, array("int8", Long[]::new, event -> event.recordedAt().toEpochMilli()));
            append.setArray(4, array("text", String[]::new, NewEvent::subject));
            append.setArray(5, array("uuid", UUID[]::new, NewEvent::subjectId));
            append.setArray(6, connection.createArrayOf("int8", firsts.toArray(Long[]::new)));
            append.setArray(7, array("int8", Long[]::new, NewEvent::sequence));
            append.setArray(8, array("text", String[]::new, NewEvent::name));
            append.setArray(9, array("int4", Integer[]::new, NewEvent::revision));
            append.setArray(10, array("text", String[]::new, NewEvent::payload));
            append.setArray(11, array("text", String[]::new, NewEvent::metadata));
            append.setArray(12, array("uuid", UUID[]::new, NewEvent::commandId));
            append.setArray(13, array("int4", Integer[]::new, NewEvent::ordinal));
            return outcomes(append, batch);
        }
    }

    /** An array of its elements' own type goes to the server in binary form, without escaping. */
    private <T> Array array(String type, IntFunction<T[]> make, Function<NewEvent, T> column) throws SQLException {
        T[] values = make.apply(events.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(events.get(i));
        }
        return connection.createArrayOf(type, values);
    }

    private static List<Outcome> outcomes(PreparedStatement append, List<Entry> batch) throws SQLException {
        Map<Integer, Outcome> refused = new HashMap<>();
        List<Outcome> all = new ArrayList<>();
        try (ResultSet rows = append.executeQuery()) {
            while (rows.next()) {
                String outcome = rows.getString("outcome");
                long position = rows.getLong("position");
                boolean lies = !rows.wasNull();
                if (outcome.equals("recorded")) {
                    long last = position;
                    for (int number = 0; number < batch.size(); number++) {
                        Outcome other = refused.get(number);
                        if (other == null) {
                            last += batch.get(number).events().size();
                        }
                        all.add(other == null ? new Outcome.Recorded(last) : other);
                    }
                } else if (outcome.equals("repeated")) {
                    // Told again by who did not hear the answer the first time.
                    refused.put(
                            rows.getInt("entry"),
                            lies ? new Outcome.Recorded(position) : new Outcome.Repeated(id(rows)));
                } else {
                    refused.put(rows.getInt("entry"), new Outcome.Taken(id(rows), rows.getLong("first")));
                }
            }
        }
        return all;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
