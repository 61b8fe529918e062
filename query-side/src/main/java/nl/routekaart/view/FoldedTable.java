package nl.routekaart.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.StatementsJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of what each event said, for views that go on from what was said before: an event adds a row, however much was
 * said of its subject earlier.
 */
public final class FoldedTable {

    /** Makes the table. */
    public static final String TABLE = """
            create table folded (
                id       uuid not null,
                subject  text not null,
                sequence bigint not null,
                position bigint not null,
                said     jsonb not null
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
    public static final String INDEX = "alter table folded add primary key (id, sequence)";

    /** Its rows: what an event added, and what it withdrew. */
    public static final Table<Step> ROWS = new Table<>(
            "folded",
            List.of(
                    Column.uuid("id", step -> step.after().id()),
                    Column.text("subject", step -> step.after().subject().word()),
                    Column.bigint("sequence", step -> step.after().version()),
                    Column.bigint("position", step -> step.after().position()),
                    Column.jsonb(
                            "said",
                            step -> json(step.after().subject())
                                    .text(Statements.of(step.after()
                                            .statements()
                                            .since(step.before().statements()))))));

    /** Its rows at an earlier position. */
    public static final PastRows PAST = new PastRows(
            "folded",
            "select id, position as at, subject, sequence, said::text from {view}.folded where position <= {at}");

    private FoldedTable() {}

    /** Statements of a subject as JSON. */
    public static StatementsJson json(Subject subject) {
        StatementsJson json = STATEMENTS.get(subject);
        if (json == null) {
            throw new IllegalArgumentException("No fields for " + subject);
        }
        return json;
    }

    /** Takes in events that follow on what is there. */
    public static List<Step> apply(List<ViewEvent> events, Subjects subjects, Generation tables) {
        Map<UUID, Folded> folded = subjects.known(
                events.stream().map(ViewEvent::subjectId).collect(Collectors.toSet()), ids -> load(ids, tables));
        List<Step> steps = Step.through(events, folded);
        ROWS.insert(steps, tables);
        subjects.become(folded);
        return steps;
    }

    /** Those of these subjects that are there. */
    public static Map<UUID, Folded> load(Collection<UUID> ids, Generation tables) {
        Map<UUID, Known> known = new HashMap<>();
        tables.query(
                "select id, subject, sequence, position, said from {view}.folded where id = any(?) order by id, sequence",
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Known of = known.get(id);
                    if (of == null) {
                        of = new Known(
                                Word.find(Subject.class, row.getString("subject"))
                                        .orElseThrow(),
                                row.getLong("position"));
                        known.put(id, of);
                    }
                    of.take(row);
                },
                (Object) ids.toArray(UUID[]::new));
        Map<UUID, Folded> loaded = new HashMap<>();
        known.forEach((id, of) -> loaded.put(id, of.folded(id)));
        return loaded;
    }

    /** A subject while its rows are read. */
    private static final class Known {

        private final Subject subject;
        private final long first;
        private final Map<String, Map<Long, Statement>> said = new HashMap<>();
        private long version;
        private long position;

        Known(Subject subject, long first) {
            this.subject = subject;
            this.first = first;
        }

        void take(ResultSet row) throws SQLException {
            version = row.getLong("sequence");
            position = row.getLong("position");
            // What was withdrawn comes again, under the number of the event that had said it.
            json(subject).read(JSON.readTree(row.getString("said"))).byField().forEach((field, statements) -> {
                Map<Long, Statement> of = said.computeIfAbsent(field, name -> new LinkedHashMap<>());
                statements.forEach(statement -> of.put(statement.sequence(), statement));
            });
        }

        Folded folded(UUID id) {
            Map<String, List<Statement>> byField = new HashMap<>();
            said.forEach((field, of) -> byField.put(field, List.copyOf(of.values())));
            return new Folded(subject, id, first, version, position, Statements.of(byField));
        }
    }

    /** Forgets a subject. */
    public static void delete(UUID id, Generation tables) {
        tables.update("delete from {view}.folded where id = ?", id);
    }
}
