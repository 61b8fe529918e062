package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routekaart.standalone.StormWriter.Acknowledged;
import nl.routekaart.standalone.StormWriter.Heard;

/**
 * What lies in the event table after a storm, held against what its writers were told.
 *
 * @param rows in the order of their positions
 * @param head the counter that positions are given out from
 */
record StoredStorm(List<Row> rows, long head) {

    /** One event. */
    record Row(long position, String subjectId, long sequence, String commandId, int ordinal, String key) {}

    static StoredStorm read(Connection database) throws SQLException {
        String sql = """
                select position, subject_id, sequence, command_id, ordinal, metadata ->> 'requestKey'
                from event_store.event order by position
                """;
        List<Row> rows = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getString(6)));
                }
            }
            try (ResultSet head = statement.executeQuery("select position from event_store.head")) {
                head.next();
                return new StoredStorm(rows, head.getLong(1));
            }
        }
    }

    void holdAgainst(Heard heard) {
        positionsAreDense();
        eventsAreStoredOnce();
        Map<String, List<Row>> byKey = new HashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        heard.acknowledged.forEach((key, told) -> isThere(key, told, byKey.getOrDefault(key, List.of())));
        Set<String> nobodyHeardOf = new HashSet<>(byKey.keySet());
        nobodyHeardOf.removeAll(heard.acknowledged.keySet());
        nobodyHeardOf.removeAll(heard.abandoned);
        assertThat(nobodyHeardOf)
                .as("events of commands that were neither acknowledged nor abandoned")
                .isEmpty();
    }

    private void positionsAreDense() {
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).position()).as("position of event %s", i + 1).isEqualTo(i + 1);
        }
        assertThat(head).as("the counter").isEqualTo(rows.size());
    }

    private void eventsAreStoredOnce() {
        Set<String> places = new HashSet<>();
        Map<String, String> commands = new HashMap<>();
        for (Row row : rows) {
            assertThat(places.add(row.commandId() + "/" + row.ordinal()))
                    .as("%s is the only event of its command at its ordinal", row)
                    .isTrue();
            assertThat(places.add(row.subjectId() + "/" + row.sequence()))
                    .as("%s is the only event of its subject at its sequence", row)
                    .isTrue();
            assertThat(commands.putIfAbsent(row.key(), row.commandId()))
                    .as("the one command of the key of %s", row)
                    .isIn(null, row.commandId());
        }
    }

    private static void isThere(String key, Acknowledged told, List<Row> found) {
        assertThat(found).as("events of the acknowledged %s %s", key, told).isNotEmpty();
        Row last = found.getLast();
        assertThat(last.position()).as("position of %s", key).isEqualTo(told.position());
        assertThat(last.subjectId()).as("subject of %s", key).isEqualTo(told.id());
        assertThat(last.sequence()).as("version after %s", key).isEqualTo(told.version());
        assertThat(found.stream().map(Row::ordinal).distinct().count())
                .as("ordinals of %s", key)
                .isEqualTo(found.getLast().ordinal() + 1);
    }

    long commandsOf(Set<String> keys) {
        return rows.stream().map(Row::key).filter(keys::contains).distinct().count();
    }
}
