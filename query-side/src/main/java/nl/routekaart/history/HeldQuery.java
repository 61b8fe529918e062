package nl.routekaart.history;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.held.LegibleText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.FrozenVersion;
import nl.routekaart.versions.FrozenVersions;
import nl.routekaart.view.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads what held at a point: first as little as it takes to find and sort subjects, then in full those that are shown. */
final class HeldQuery {

    /** So many subjects are rather looked up one by one than found among all. */
    private static final int FEW = 5;

    private final JdbcOperations jdbc;

    HeldQuery(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    static boolean few(Collection<UUID> ids) {
        return ids.size() <= FEW;
    }

    static HeldSql all(Subject subject, PointInTime point) {
        return HeldSql.at(HeldSql.LEAN, HeldSql.TABLE, point, subject);
    }

    /**
     * What was found of each subject, in no order. With a limit, however high, the server answers from one process: to
     * start others takes longer than the answer.
     */
    Map<UUID, Reading> readings(HeldSql held) {
        Map<UUID, Reading> readings = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement("select id, lower(title), text from (" + held.text() + ") h");
                    for (int i = 0; i < held.parameters().size(); i++) {
                        statement.setObject(i + 1, held.parameters().get(i));
                    }
                    statement.setMaxRows(Integer.MAX_VALUE);
                    return statement;
                },
                row -> {
                    readings.computeIfAbsent(row.getObject(1, UUID.class), Reading::new)
                            .add(row.getString(2), row.getBytes(3));
                });
        return readings;
    }

    private FrozenVersions versions(PointInTime point) {
        return FrozenVersions.of(readings(all(Subject.VERSION, point)).values().stream()
                .map(reading -> reading.fields(Subject.VERSION).fields())
                .toList());
    }

    /** These subjects with all that an answer says of them beside what was found. */
    List<SubjectView> views(Subject subject, Collection<Reading> readings, PointInTime point) {
        FrozenVersions versions = subject == Subject.ITEM ? versions(point) : new FrozenVersions(List.of());
        Optional<FrozenVersion> newest = versions.newest();
        List<UUID> ids = readings.stream().map(Reading::id).toList();
        Map<UUID, Known> known = known(
                few(ids) ? HeldSql.reached(point.position(), ids) : HeldSql.reached(point.position(), subject),
                newest.map(FrozenVersion::cut).orElse(0L));
        Map<UUID, SortedMap<String, FieldView>> tooLong = tooLong(readings, point);
        List<SubjectView> views = new ArrayList<>();
        for (Reading reading : readings) {
            Known of = known.get(reading.id());
            if (of == null) {
                views.add(Known.nothing(subject, reading.id()));
                continue;
            }
            LegibleText text = reading.fields(subject);
            SortedMap<String, FieldView> fields = text.fields();
            fields.putAll(tooLong.getOrDefault(reading.id(), new TreeMap<>()));
            versions.adopt(fields, of.first(), of.version());
            views.add(new SubjectView(
                    subject,
                    reading.id(),
                    of.version(),
                    of.position(),
                    fields,
                    newest.filter(version -> version.contains(of.first()))
                            .map(version -> new Agreed(version.name(), version.cut(), of.agreedFields(subject)))
                            .orElse(null),
                    of.parked(),
                    text.illegible()));
        }
        return views;
    }

    /** The fields whose text did not fit into an index. */
    private Map<UUID, SortedMap<String, FieldView>> tooLong(Collection<Reading> readings, PointInTime point) {
        List<UUID> ids = readings.stream()
                .filter(reading -> !reading.complete())
                .map(Reading::id)
                .toList();
        Map<UUID, SortedMap<String, FieldView>> fields = new HashMap<>();
        if (!ids.isEmpty()) {
            HeldSql said = HeldSql.of(HeldSql.TABLE, ids, point).tooLong().statements();
            jdbc.query(
                    said.text(),
                    row -> {
                        UUID id = row.getObject("id", UUID.class);
                        String field = row.getString("field");
                        FieldView value = Legible.read(HistoryView.NAME, id, () -> StatementQuery.field(row, ""));
                        fields.computeIfAbsent(id, any -> new TreeMap<>()).put(field, value);
                    },
                    said.parameters().toArray());
        }
        return fields;
    }

    /** What is known of each subject beside its fields. */
    private Map<UUID, Known> known(HeldSql reached, long cut) {
        List<Object> parameters = new ArrayList<>(reached.parameters());
        parameters.add(cut);
        Map<UUID, Known> known = new HashMap<>();
        jdbc.query(
                """
                select h.id, h.first, h.sequence, h.from_position, a.text,
                    exists (select 1 from view_history.parked p where p.subject_id = h.id)
                from (
                """ + reached.text() + """
                ) h left join view_history.agreed a on a.cut = ? and a.id = h.id
                """,
                row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Known(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getBytes(5),
                                    row.getBoolean(6)));
                },
                parameters.toArray());
        return known;
    }

    private record Known(long first, long version, long position, byte @Nullable [] agreed, boolean parked) {

        /** Of a subject of which nobody knows how far it had come. */
        static SubjectView nothing(Subject subject, UUID id) {
            LegibleText text = LegibleText.nothing();
            return new SubjectView(subject, id, 0, 0, text.fields(), null, false, text.illegible());
        }

        SortedMap<String, FieldView> agreedFields(Subject subject) {
            return agreed == null
                    ? new TreeMap<>()
                    : LegibleText.of(subject, agreed).fields();
        }
    }
}
