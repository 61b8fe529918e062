package nl.routekaart.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.canonical.Sha256;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** One generation of a view's tables: a schema with the view's own tables and what the mechanism keeps beside them. */
final class ViewSchema {

    /** Beside the view's own tables: how far it is, the event it goes on from, and which subjects it could not go on with. */
    private static final String MECHANISM = """
            create table progress (
                only_row   boolean primary key default true check (only_row),
                position   bigint not null,
                event_id   uuid,
                generation text not null
            );
            create table parked (
                subject_id uuid primary key,
                subject    text not null,
                position   bigint not null,
                reason     text not null
            );
            """;

    private final View view;
    private final String name;
    private final JdbcOperations jdbc;
    private final String generation;

    private ViewSchema(View view, String name, JdbcOperations jdbc) {
        this.view = view;
        this.name = name;
        this.jdbc = jdbc;
        this.generation = generation(view);
    }

    /** The generation that is read. */
    static ViewSchema live(View view, JdbcOperations jdbc) {
        return new ViewSchema(view, "view_" + view.name(), jdbc);
    }

    /** The generation that is being built. */
    static ViewSchema next(View view, JdbcOperations jdbc) {
        return new ViewSchema(view, "view_" + view.name() + "_next", jdbc);
    }

    /** Where it is written down what the generation that is read holds, while that is compared. */
    static ViewSchema shown(View view, JdbcOperations jdbc) {
        return new ViewSchema(view, "view_" + view.name() + "_shown", jdbc);
    }

    /** The generation that is not read any more. */
    static ViewSchema old(View view, JdbcOperations jdbc) {
        return new ViewSchema(view, "view_" + view.name() + "_old", jdbc);
    }

    View view() {
        return view;
    }

    /** Its tables, as the view's own statements name them, for use in one transaction. */
    Generation tables() {
        return new Generation(name, jdbc);
    }

    /**
     * Makes this the only writer of the live generation until the transaction ends. Taken before any table is touched,
     * so that nobody waits for it while holding a lock on a table that is about to be renamed.
     */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, name);
    }

    /** As {@link #tryClaim}, but waits until it is free. */
    void claim(String task) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, name + ' ' + task);
    }

    /** Claims what only one process may do at a time, until the transaction ends; false if another does it now. */
    boolean tryClaim(String task) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))", Boolean.class, name + ' ' + task));
    }

    /** Whether somebody has claimed it now. To try and claim it would stand in the way of who does so at that moment. */
    boolean isClaimed(String task) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (
                    select from pg_locks
                    where locktype = 'advisory' and objsubid = 1 and granted
                        and database = (select oid from pg_database where datname = current_database())
                        and classid::bigint << 32 | objid::bigint = hashtextextended(?, 0)
                )
                """, Boolean.class, name + ' ' + task));
    }

    boolean exists() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name + ".progress"));
    }

    /** Makes it ready to be written event by event. */
    void create() {
        createWithoutIndexes();
        view.indexes().forEach(this::index);
    }

    /** Makes it ready to be filled with everything. */
    void createWithoutIndexes() {
        jdbc.execute("create schema " + name);
        inside(() -> {
            jdbc.execute(MECHANISM + view.tables());
            jdbc.update("insert into progress (position, generation) values (0, ?)", generation);
        });
    }

    /** Adds one of the view's keys or indexes. */
    void index(String statement) {
        inside(() -> jdbc.execute(statement));
    }

    /** Tells the planner what the tables hold, and that all of it is visible to all. Not in a transaction. */
    void vacuum() {
        jdbc.queryForList("select tablename from pg_tables where schemaname = ?", String.class, name)
                .forEach(table ->
                        jdbc.execute("vacuum (analyze, index_cleanup off, truncate off) " + name + '.' + table));
    }

    /** Sends rows into their tables. */
    void write(Copy rows) {
        rows.forEach((table, buffer) -> jdbc.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + '.' + table.name() + " (" + table.names()
                            + ") from stdin (format binary)");
            try {
                buffer.sendTo(copy);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }));
    }

    void drop() {
        jdbc.execute("drop schema if exists " + name + " cascade");
    }

    /** Takes the place of another generation, which gets this place's old name. */
    void rename(ViewSchema to) {
        jdbc.execute("alter schema " + name + " rename to " + to.name);
    }

    /** Whether these tables were made and filled by the present code. */
    boolean isOfThisRelease() {
        return generation.equals(jdbc.queryForObject("select generation from " + name + ".progress", String.class));
    }

    private static String generation(View view) {
        String ddl = MECHANISM + view.tables() + String.join(";\n", view.indexes());
        return view.revision() + " " + Sha256.hex(ddl.getBytes(StandardCharsets.UTF_8));
    }

    /** Up to where it has seen everything, and which event was the last. */
    Stand stand() {
        return DataAccessUtils.requiredSingleResult(jdbc.query(
                "select position, event_id from " + name + ".progress",
                (row, number) -> new Stand(row.getLong("position"), row.getObject("event_id", UUID.class))));
    }

    long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from " + name + ".progress", Long.class))
                .orElseThrow();
    }

    /**
     * The position from which to write on.
     *
     * @throws IllegalStateException if another release has built these tables anew: its rows are not ours to write
     */
    long positionToWriteOn() {
        return enter(List.of()).stand().position();
    }

    /**
     * Begins to write, in the transaction of the caller. Its commit does not wait for the disk: rows, position and token
     * are lost together if the server dies, and made again from the events.
     *
     * @param among of these it tells which are parked
     * @throws IllegalStateException as {@link #positionToWriteOn}
     */
    Entered enter(Collection<UUID> among) {
        return enter("", among);
    }

    /** As {@link #enter}, after {@link #lock}, in one trip to the server. */
    Entered lockAndEnter(Collection<UUID> among) {
        return enter("select pg_advisory_xact_lock(hashtextextended('" + name + "', 0));\n", among);
    }

    private Entered enter(String before, Collection<UUID> among) {
        Entered entered = jdbc.execute(
                before + "select position, event_id, array(select subject_id from " + name
                        + ".parked where subject_id = any(?)) as parked, set_config('synchronous_commit', 'off', true) from "
                        + name + ".progress where generation = ?",
                (PreparedStatementCallback<@Nullable Entered>) statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", among.toArray()));
                    statement.setString(2, generation);
                    statement.execute();
                    if (!before.isEmpty()) {
                        statement.getMoreResults();
                    }
                    try (ResultSet row = statement.getResultSet()) {
                        return row.next()
                                ? new Entered(
                                        new Stand(row.getLong("position"), row.getObject("event_id", UUID.class)),
                                        Set.of((UUID[]) row.getArray("parked").getArray()))
                                : null;
                    }
                });
        if (entered == null) {
            throw new IllegalStateException(name + " belongs to another release of this product");
        }
        return entered;
    }

    /**
     * What a writer finds.
     *
     * @param stand where the view stands
     * @param parked those that are parked, among those that were asked about
     */
    record Entered(Stand stand, Set<UUID> parked) {}

    /** Notes how far the view is now. */
    void advance(Stand stand) {
        jdbc.update("update " + name + ".progress set position = ?, event_id = ?", stand.position(), stand.eventId());
    }

    /** Forgets what was done since the savepoint of a page. */
    void backToSavepoint() {
        jdbc.execute("rollback to savepoint page; release savepoint page");
    }

    Set<UUID> parked(Collection<UUID> among) {
        return new HashSet<>(jdbc.queryForList(
                "select subject_id from " + name + ".parked where subject_id = any(?)", UUID.class, (Object)
                        among.toArray(UUID[]::new)));
    }

    List<Parked> parked() {
        return jdbc.query(
                "select subject, subject_id, position, reason from " + name + ".parked order by position",
                (row, number) -> new Parked(
                        row.getString("subject"),
                        row.getObject("subject_id", UUID.class),
                        row.getLong("position"),
                        row.getString("reason"),
                        null));
    }

    void park(Parked parked) {
        jdbc.update(
                "insert into " + name + ".parked (subject_id, subject, position, reason) values (?, ?, ?, ?)",
                parked.subjectId(),
                parked.subject(),
                parked.position(),
                parked.reason());
    }

    /** Notes why a parked subject fails by now. */
    void parkedFor(UUID subjectId, String reason) {
        jdbc.update("update " + name + ".parked set reason = ? where subject_id = ?", reason, subjectId);
    }

    void unpark(UUID subjectId) {
        jdbc.update("delete from " + name + ".parked where subject_id = ?", subjectId);
    }

    /** Runs statements that name tables without their schema, and leaves the path as it was for who comes after. */
    private void inside(Runnable statements) {
        String path = jdbc.queryForObject("select current_setting('search_path')", String.class);
        setPath(name);
        statements.run();
        setPath(String.valueOf(path));
    }

    private void setPath(String path) {
        jdbc.query("select set_config('search_path', ?, true)", row -> {}, path);
    }

    /** What it holds now. */
    Contents contents() {
        return Contents.now(name, jdbc);
    }

    /** A digest of all rows, and of which subjects are parked. To be called in a transaction. */
    String digest() {
        return digest(contents());
    }

    /** A digest of these rows. To be called in a transaction. */
    String digest(Contents contents) {
        return contents.digest(name, jdbc);
    }

    /** Writes down in an empty schema of this name what another generation holds. */
    void keep(Contents contents, ViewSchema of) {
        jdbc.execute("create schema " + name);
        contents.keep(of.name, name, jdbc);
    }

    /** The first row in which what was written down of another generation is not what this one holds. */
    Optional<Difference> firstDifference(Contents contents, ViewSchema kept) {
        return contents.firstDifference(kept.name, name, jdbc);
    }
}
