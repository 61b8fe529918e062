package nl.routekaart.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Legible;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The roadmap versions, from the history of what was said of them. */
@Component
public class VersionQueries {

    private static final String SELECT = "select st.id, st.value, " + EventRows.select("e", "") + """
            , (select r.value from view_history.statement r
                where r.id = st.id and r.field = ? and r.sequence <= st.sequence
                order by r.sequence desc limit 1) as remark
            from view_history.statement st join view_history.event e on e.position = st.position
            where st.subject = ? and st.field = ?
            """;

    private final JdbcOperations jdbc;

    public VersionQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Every frozen version at its newest cut, newest first: a version that was given back is frozen anew. */
    public List<VersionView> all() {
        Set<UUID> seen = new HashSet<>();
        return cuts().stream().filter(version -> seen.add(version.id())).toList();
    }

    /** Every freeze of every version that is legible, newest first. */
    public List<VersionView> cuts() {
        return rows().stream().flatMap(Optional::stream).toList();
    }

    /** Every freeze of every version, newest first; empty in the place of one that no view can have written. */
    private List<Optional<VersionView>> rows() {
        return jdbc.query(
                SELECT + "order by e.position desc",
                (row, number) -> Legible.find(() -> version(row)),
                Version.REMARK.key(),
                Subject.VERSION.word(),
                Version.FROZEN.key());
    }

    private static VersionView version(ResultSet row) throws SQLException {
        String remark = row.getString("remark");
        return new VersionView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new VersionName(text(row.getString("value"))).text(),
                row.getLong("position") - 1,
                remark == null ? null : text(remark),
                EventRows.legible(row, ""));
    }

    private static String text(String json) {
        return EventJson.mapper().readTree(json).stringValue();
    }

    /** The number of the newest issue of a version; empty as long as it has not been published. */
    public Optional<Integer> newestIssue(UUID version) {
        return jdbc.query("""
                        select case when jsonb_typeof(value -> 'number') = 'number' then (value ->> 'number')::numeric end
                        from view_history.statement
                        where id = ? and field = ? and withdrawn_at is null order by position desc limit 1
                        """, (row, number) -> row.getInt(1), version, Version.ISSUE.key()).stream()
                .findFirst();
    }

    /** The event that published an issue of a version; empty as long as there is none. */
    public Optional<EventView> issued(UUID version, int issue) {
        return jdbc
                .query(
                        "select " + EventRows.select("e", "") + """

                        from view_history.statement st join view_history.event e on e.position = st.position
                        where st.id = ? and st.field = ? and st.value -> 'number' = to_jsonb(?::int) and st.withdrawn_at is null
                        order by st.position limit 1
                        """,
                        (row, number) -> Legible.read("history", version, () -> EventRows.legible(row, "")),
                        version,
                        Version.ISSUE.key(),
                        issue)
                .stream()
                .findFirst();
    }

    /** The number of the renderer by whose rules an issue is told; the first where none was recorded. */
    public long toldBy(UUID version, int issue) {
        return jdbc
                .query(
                        """
                        select value::text from view_history.statement
                        where id = ? and field = ? and (value ->> 'number')::int = ? and withdrawn_at is null
                        order by position limit 1
                        """,
                        (row, number) -> EventJson.mapper()
                                .readValue(row.getString(1), Issue.class)
                                .toldBy(),
                        version,
                        Version.ISSUE.key(),
                        issue)
                .stream()
                .findFirst()
                .orElse(1L);
    }

    /** The version at the cut that it had at a position; empty if it had not been frozen. */
    public Optional<VersionView> frozen(UUID version, long position) {
        return cuts().stream()
                .filter(cut -> cut.id().equals(version) && cut.cut() < position)
                .findFirst();
    }

    /**
     * The version of this name.
     *
     * @throws nl.routekaart.rule.RefusedException {@code view-not-legible} (503) if it may be among those that are not legible
     */
    public Optional<VersionView> find(String name) {
        List<Optional<VersionView>> rows = rows();
        Optional<VersionView> found = rows.stream()
                .flatMap(Optional::stream)
                .filter(version -> version.name().equals(name))
                .findFirst();
        if (found.isEmpty() && rows.contains(Optional.<VersionView>empty())) {
            throw Legible.refused("history", name);
        }
        return found;
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_history.progress", Long.class))
                .orElse(0L);
    }
}
