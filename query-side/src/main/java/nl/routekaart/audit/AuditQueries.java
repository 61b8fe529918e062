package nl.routekaart.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.EventType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Who did what, when, why and on what grounds. */
@Component
public class AuditQueries {

    /** Events of an item that say nothing of who may read it. */
    private static final List<String> NEVER_DISCLOSE = Folds.CATALOGUE.types().stream()
            .map(EventType::name)
            .filter(name -> name.startsWith("item.")
                    && !Set.of("item.disclosed", "item.corrected").contains(name))
            .toList();

    private final JdbcOperations jdbc;

    public AuditQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries that a filter asks for, newest first. */
    public AuditPage page(AuditFilter filter, PageRequest request, Secrecy secrecy) {
        long position = position();
        String cursor = request.cursor();
        long before = cursor == null ? Long.MAX_VALUE : AuditPage.before(cursor);
        return page(filter, 0, before - 1, true, request.size(), secrecy, position);
    }

    /** The entries that a filter asks for after a position and up to another, oldest first. */
    public AuditPage onwards(AuditFilter filter, long after, long upTo, int size, Secrecy secrecy) {
        return page(filter, after, upTo, false, size, secrecy, position());
    }

    private AuditPage page(
            AuditFilter filter, long after, long upTo, boolean newestFirst, int size, Secrecy secrecy, long position) {
        AuditSql sql = new AuditSql(filter, secrecy);
        Stretch stretch =
                new Stretch(Math.max(after, lowest(filter) - 1), Math.min(upTo, highest(filter)), newestFirst);
        Question question = sql.positions(sql.rarest(stretch, jdbc), stretch, size + 1);
        List<Long> positions = jdbc.query(
                question.sql(),
                (row, number) -> row.getLong(1),
                question.parameters().toArray());
        boolean more = positions.size() > size;
        List<Long> shown = more ? positions.subList(0, size) : positions;
        List<AuditEntry> entries = find(shown);
        return new AuditPage(
                (newestFirst ? entries.reversed() : entries)
                        .stream()
                                .filter(entry -> !filter.asksContent() || !secrecy.withholds() || !entry.illegible())
                                .toList(),
                more ? shown.getLast() : null,
                position);
    }

    /** Nothing below it was recorded late enough. */
    private long lowest(AuditFilter filter) {
        Instant recorded = filter.recordedFrom();
        return Math.max(
                Objects.requireNonNullElse(filter.from(), 1L),
                recorded == null ? 1 : positionAt(recorded.minusNanos(1_000)) + 1);
    }

    private long highest(AuditFilter filter) {
        Instant recorded = filter.recordedUntil();
        return Math.min(
                Objects.requireNonNullElse(filter.until(), Long.MAX_VALUE),
                recorded == null ? Long.MAX_VALUE : positionAt(recorded));
    }

    /** What things were called, for entries that name them. */
    public NamesThen names(Collection<UUID> ids) {
        NamesThen names = new NamesThen();
        jdbc.query(
                "select id, position, name from view_audit.name where id = any(?)",
                row -> {
                    names.add(row.getObject("id", UUID.class), row.getLong("position"), row.getString("name"));
                },
                (Object) ids.toArray(UUID[]::new));
        return names;
    }

    /** Those of these positions whose events had been corrected up to another position. */
    public Set<Long> corrected(Collection<Long> positions, long upTo) {
        return positions.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query("""
                        select e.position from view_audit.entry e
                        where e.position = any(?) and exists (
                            select 1 from view_audit.entry c
                            where c.subject_id = e.subject_id and c.corrects_sequence = e.sequence and c.position <= ?)
                        """, (row, number) -> row.getLong(1), positions.toArray(Long[]::new), upTo));
    }

    /** For each entry, by its position, the earlier events that its decision rested on. */
    public Map<Long, List<Rest>> restsOn(Collection<AuditEntry> entries) {
        return Basis.of(entries, jdbc);
    }

    /**
     * Those of these items of which, from a position on, something was recorded that may say who may read them, or that
     * this view has not seen yet.
     */
    public Set<UUID> mayDisclose(Map<UUID, Long> since) {
        return since.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query(
                        """
                        select looked.id from unnest(?::uuid[], ?::bigint[]) looked (id, position)
                        where looked.position > (select position from view_audit.progress) or exists (
                            select 1 from view_audit.entry e
                            where e.subject_id = looked.id and e.position >= looked.position and e.name <> all(?))
                        """,
                        (row, number) -> row.getObject(1, UUID.class),
                        since.keySet().toArray(UUID[]::new),
                        since.values().toArray(Long[]::new),
                        NEVER_DISCLOSE.toArray(String[]::new)));
    }

    /** The entries at these positions, in order. */
    public List<AuditEntry> find(Collection<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : jdbc.query(
                        EntryReader.SELECT + "s.position = any(?) order by s.position",
                        (row, number) -> EntryReader.entry(row),
                        (Object) positions.toArray(Long[]::new));
    }

    /** The entry at a position. */
    public Optional<AuditEntry> find(long position) {
        return jdbc
                .query(EntryReader.SELECT + "s.position = ?", (row, number) -> EntryReader.entry(row), position)
                .stream()
                .findFirst();
    }

    /** The largest position n such that every event up to n was recorded at or before the instant; 0 when there is none. */
    public long positionAt(Instant instant) {
        return Moments.position(instant, jdbc);
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_audit.progress", Long.class))
                .orElse(0L);
    }
}
