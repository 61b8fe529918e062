package nl.routekaart.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.view.EventRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads what was said, statement by statement, with the events that said so and withdrew it. */
final class StatementQuery {

    private static final String STATEMENTS = "select st.id, st.field, st.value, st.effective, st.possibly_earlier, "
            + EventRows.select("said", "said_") + ", " + EventRows.select("undone", "undone_") + """

            from view_history.statement st
            join view_history.event said on said.position = st.position
            left join view_history.event undone on undone.position = st.withdrawn_at and undone.position <= ?
            where st.position <= ?
            """;

    private final JdbcOperations jdbc;

    StatementQuery(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one subject, or of one field of it. */
    List<StatementView> of(UUID id, @Nullable String field, long position) {
        return jdbc.query(
                STATEMENTS + " and st.id = ? and st.field = coalesce(?, st.field) order by st.position, st.field",
                (row, number) -> statement(row),
                position,
                position,
                id,
                field);
    }

    /** Of several subjects. */
    Map<UUID, List<StatementView>> of(Collection<UUID> ids, long position) {
        return ids.isEmpty()
                ? new HashMap<>()
                : bySubject(
                        " and st.id = any(?) order by st.position, st.field",
                        position,
                        position,
                        ids.toArray(UUID[]::new));
    }

    /** Of one field of all subjects of a kind. */
    Map<UUID, List<StatementView>> of(Subject subject, String field, long position) {
        return bySubject(
                " and st.subject = ? and st.field = ? order by st.position", position, position, subject.word(), field);
    }

    private Map<UUID, List<StatementView>> bySubject(String which, Object... parameters) {
        Map<UUID, List<StatementView>> statements = new HashMap<>();
        jdbc.query(
                STATEMENTS + which,
                row -> {
                    statements
                            .computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                            .add(statement(row));
                },
                parameters);
        return statements;
    }

    /** A field as a statement gives it, from columns of that statement. */
    static FieldView field(ResultSet row, String prefix) throws SQLException {
        return new FieldView(
                EventJson.mapper().readTree(row.getString(prefix + "value")),
                row.getString(prefix + "effective"),
                row.getBoolean(prefix + "possibly_earlier"),
                row.getLong(prefix + "position"),
                row.getLong(prefix + "sequence"),
                null);
    }

    private static StatementView statement(ResultSet row) throws SQLException {
        return new StatementView(
                row.getString("field"),
                EventJson.mapper().readTree(row.getString("value")),
                row.getString("effective"),
                row.getBoolean("possibly_earlier"),
                EventRows.read(row, "said_"),
                row.getString("undone_name") == null ? null : EventRows.read(row, "undone_"));
    }
}
