package nl.routekaart.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.statement.StatementsJson;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** A table of folded subjects, for views that go on from what was said before. */
public final class FoldedTable {

    /** Makes the table. To compress the statements would take longer than all else that is done with a row. */
    public static final String TABLE = """
            create table folded (
                id         uuid not null,
                subject    text not null,
                first      bigint not null,
                version    bigint not null,
                position   bigint not null,
                statements jsonb storage external not null
            );
            """;

    private static final JsonMapper JSON = EventJson.mapper();
    private static final Map<Subject, StatementsJson> STATEMENTS = Arrays.stream(Subject.values())
            .collect(Collectors.toMap(
                    subject -> subject,
                    subject -> new StatementsJson(JSON, Folds.fields(subject)),
                    (one, other) -> one,
                    () -> new EnumMap<>(Subject.class)));

    /** Its key. */
    public static final String INDEX = "alter table folded add primary key (id)";

    /** Its rows. */
    public static final Table<Folded> ROWS = new Table<>(
            "folded",
            List.of(
                    Column.uuid("id", Folded::id),
                    Column.text("subject", folded -> folded.subject().word()),
                    Column.bigint("first", Folded::first),
                    Column.bigint("version", Folded::version),
                    Column.bigint("position", Folded::position),
                    Column.jsonb("statements", folded -> json(folded.subject()).text(folded.statements()))));

    private FoldedTable() {}

    /** Statements of a subject as JSON. */
    public static StatementsJson json(Subject subject) {
        StatementsJson json = STATEMENTS.get(subject);
        if (json == null) {
            throw new IllegalArgumentException("No fields for " + subject);
        }
        return json;
    }

    /** Those of these subjects that are there. */
    public static Map<UUID, Folded> load(Collection<UUID> ids, JdbcOperations jdbc) {
        Map<UUID, Folded> loaded = new HashMap<>();
        jdbc.query(
                "select id, subject, first, version, position, statements from folded where id = any(?)",
                row -> {
                    Folded folded = read(row);
                    loaded.put(folded.id(), folded);
                },
                (Object) ids.toArray(UUID[]::new));
        return loaded;
    }

    /** The subject of a row with all columns of the table. */
    public static Folded read(ResultSet row) throws SQLException {
        Subject subject = Word.find(Subject.class, row.getString("subject")).orElseThrow();
        return new Folded(
                subject,
                row.getObject("id", UUID.class),
                row.getLong("first"),
                row.getLong("version"),
                row.getLong("position"),
                json(subject).read(JSON.readTree(row.getString("statements"))));
    }

    /** Writes these subjects, whether they were there or not. */
    public static void save(Collection<Folded> all, JdbcOperations jdbc) {
        ROWS.insert(all, """
                on conflict (id) do update set version = excluded.version, position = excluded.position,
                    statements = excluded.statements
                """, jdbc);
    }

    /** Forgets a subject. */
    public static void delete(UUID id, JdbcOperations jdbc) {
        jdbc.update("delete from folded where id = ?", id);
    }
}
