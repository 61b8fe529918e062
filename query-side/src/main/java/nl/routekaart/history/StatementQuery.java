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
import nl.routekaart.held.LegibleText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.JsonNode;

/** Reads what was said, statement by statement, with the events that said so and withdrew it. */
final class StatementQuery {

    private static final String STATEMENTS =
            "select st.id, st.subject, st.field, st.value, st.effective, st.possibly_earlier, "
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

    /**
     * Of one subject, or of one field of it.
     *
     * @throws nl.routekaart.rule.RefusedException {@code view-not-legible} (503) if some of it is nothing that this view wrote
     */
    List<StatementView> of(UUID id, @Nullable String field, long position) {
        return jdbc.query(
                STATEMENTS + " and st.id = ? and st.field = coalesce(?, st.field) order by st.position, st.field",
                (row, number) -> Legible.read(HistoryView.NAME, id, () -> statement(row)),
                position,
                position,
                id,
                field);
    }

    /** What is legible of several subjects. */
    Map<UUID, List<StatementView>> of(Collection<UUID> ids, long position) {
        return ids.isEmpty()
                ? new HashMap<>()
                : bySubject(
                        " and st.id = any(?) order by st.position, st.field",
                        position,
                        position,
                        ids.toArray(UUID[]::new));
    }

    /** What is legible of one field of all subjects of a kind. */
    Map<UUID, List<StatementView>> of(Subject subject, String field, long position) {
        return bySubject(
                " and st.subject = ? and st.field = ? order by st.position", position, position, subject.word(), field);
    }

    private Map<UUID, List<StatementView>> bySubject(String which, Object... parameters) {
        Map<UUID, List<StatementView>> statements = new HashMap<>();
        jdbc.query(
                STATEMENTS + which,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Legible.find(() -> statement(row))
                            .ifPresent(statement -> statements
                                    .computeIfAbsent(id, any -> new ArrayList<>())
                                    .add(statement));
                },
                parameters);
        return statements;
    }

    /**
     * A field as a statement gives it, from columns of that statement.
     *
     * @throws IllegalArgumentException if this view cannot have written it
     */
    static FieldView field(ResultSet row, String prefix) throws SQLException {
        Subject subject = Word.find(Subject.class, row.getString("subject")).orElseThrow();
        JsonNode value = EventJson.mapper().readTree(row.getString(prefix + "value"));
        String effective = row.getString(prefix + "effective");
        check(subject, row.getString("field"), value, effective);
        return new FieldView(
                value,
                effective,
                row.getBoolean(prefix + "possibly_earlier"),
                row.getLong(prefix + "position"),
                row.getLong(prefix + "sequence"),
                null);
    }

    private static StatementView statement(ResultSet row) throws SQLException {
        Subject subject = Word.find(Subject.class, row.getString("subject")).orElseThrow();
        String field = row.getString("field");
        JsonNode value = EventJson.mapper().readTree(row.getString("value"));
        String effective = row.getString("effective");
        check(subject, field, value, effective);
        return new StatementView(
                field,
                value,
                effective,
                row.getBoolean("possibly_earlier"),
                EventRows.legible(row, "said_"),
                row.getString("undone_name") == null ? null : EventRows.legible(row, "undone_"));
    }

    private static void check(Subject subject, String field, JsonNode value, String effective) {
        if (!LegibleText.isLegible(subject, field, value, effective)) {
            throw new IllegalArgumentException("Not a value of " + field);
        }
    }
}
