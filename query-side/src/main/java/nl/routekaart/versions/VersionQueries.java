package nl.routekaart.versions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Version;
import nl.routekaart.view.EventRows;
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

    /** Every freeze of every version, newest first. */
    public List<VersionView> cuts() {
        return jdbc.query(
                SELECT + "order by e.position desc",
                (row, number) -> {
                    String remark = row.getString("remark");
                    return new VersionView(
                            row.getObject("id", UUID.class),
                            text(row.getString("value")),
                            row.getLong("position") - 1,
                            remark == null ? null : text(remark),
                            EventRows.read(row, ""));
                },
                Version.REMARK.key(),
                Subject.VERSION.word(),
                Version.FROZEN.key());
    }

    private static String text(String json) {
        return EventJson.mapper().readTree(json).asString();
    }

    /** The number of the newest issue of a version; empty as long as it has not been published. */
    public Optional<Integer> newestIssue(UUID version) {
        return jdbc.query("""
                        select (value ->> 'number')::int from view_history.statement
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
                        where st.id = ? and st.field = ? and (st.value ->> 'number')::int = ? and st.withdrawn_at is null
                        order by st.position limit 1
                        """,
                        (row, number) -> EventRows.read(row, ""),
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

    /** The version of this name. */
    public Optional<VersionView> find(String name) {
        return all().stream().filter(version -> version.name().equals(name)).findFirst();
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_history.progress", Long.class))
                .orElse(0L);
    }
}
