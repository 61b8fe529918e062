package nl.routekaart.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Appends a batch in one statement, which is one transaction of its own. */
final class AppendStatement {

    private static final String SQL =
            "select entry, outcome, id, sequence, position from event_store.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AppendStatement() {}

    /** @return what became of each entry, in their order */
    static List<Outcome> execute(Connection connection, List<Entry> batch) throws SQLException {
        List<NewEvent> events =
                batch.stream().flatMap(entry -> entry.events().stream()).toList();
        try (PreparedStatement append = connection.prepareStatement(SQL)) {
            append.setArray(1, connection.createArrayOf("int4", entryOfEach(batch)));
            append.setArray(2, array(connection, "uuid", events, NewEvent::eventId));
            append.setArray(
                    3,
                    array(
                            connection,
                            "timestamptz",
                            events,
                            event -> event.recordedAt().atOffset(ZoneOffset.UTC)));
            append.setArray(4, array(connection, "text", events, NewEvent::subject));
            append.setArray(5, array(connection, "uuid", events, NewEvent::subjectId));
            append.setArray(6, array(connection, "int8", events, NewEvent::sequence));
            append.setArray(7, array(connection, "text", events, NewEvent::name));
            append.setArray(8, array(connection, "int4", events, NewEvent::revision));
            append.setArray(9, array(connection, "text", events, NewEvent::payload));
            append.setArray(10, array(connection, "text", events, NewEvent::metadata));
            append.setArray(11, array(connection, "uuid", events, NewEvent::commandId));
            append.setArray(12, array(connection, "int4", events, NewEvent::ordinal));
            return outcomes(append, batch.size());
        }
    }

    private static Object[] entryOfEach(List<Entry> batch) {
        List<Integer> entries = new ArrayList<>();
        for (int number = 0; number < batch.size(); number++) {
            for (int i = 0; i < batch.get(number).events().size(); i++) {
                entries.add(number);
            }
        }
        return entries.toArray();
    }

    private static Array array(
            Connection connection, String type, List<NewEvent> events, Function<NewEvent, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(column).toArray());
    }

    private static List<Outcome> outcomes(PreparedStatement append, int size) throws SQLException {
        Outcome[] outcomes = new Outcome[size];
        try (ResultSet rows = append.executeQuery()) {
            while (rows.next()) {
                outcomes[rows.getInt("entry")] = outcome(rows);
            }
        }
        List<Outcome> all = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            all.add(Optional.ofNullable(outcome)
                    .orElseThrow(() -> new IllegalStateException("The database left an entry without an outcome")));
        }
        return all;
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        boolean lies = !row.wasNull();
        return switch (row.getString("outcome")) {
            case "recorded" -> new Outcome.Recorded(position);
            // Told again by who did not hear the answer the first time.
            case "repeated" ->
                lies ? new Outcome.Recorded(position) : new Outcome.Repeated(row.getObject("id", UUID.class));
            case "taken" -> new Outcome.Taken(row.getObject("id", UUID.class), row.getLong("sequence"));
            default -> throw new IllegalStateException("Not an outcome: " + row.getString("outcome"));
        };
    }
}
