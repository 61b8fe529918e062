package nl.routekaart.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.installation.ViewProof;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Keeps what was asked of views. */
@Component
public final class Tasks {

    private static final String SELECT = "select * from upkeep.task ";
    private static final int MOST = 100;

    /** What is noted of one that never ended. */
    static final String BROKEN_OFF = "broken off";

    private final JdbcOperations jdbc;

    public Tasks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, and notes of earlier ones of its view that did not end that they never will. */
    void add(Task task) {
        jdbc.update(
                "update upkeep.task set ended_at = ?, failure = ? where view = ? and ended_at is null",
                time(task.askedAt()),
                BROKEN_OFF,
                task.view());
        jdbc.update(
                """
                insert into upkeep.task (id, kind, view, at_position, account, role, party, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task.id(),
                task.kind().word(),
                task.view(),
                task.at(),
                task.actor().account(),
                task.actor().role().word(),
                task.actor().party().value(),
                time(task.askedAt()));
    }

    /** Notes what came of one; in the transaction of the caller, if there is one. */
    void succeeded(UUID id, ViewProof result, Instant now) {
        jdbc.update(
                """
                update upkeep.task set ended_at = ?, position = ?, shown = ?, folded = ?, milliseconds = ?, first_difference = ?
                where id = ?
                """,
                time(now),
                result.position(),
                result.shown(),
                result.folded(),
                result.milliseconds(),
                result.firstDifference(),
                id);
    }

    /** Notes why one failed, unless it had succeeded by then. */
    void failed(UUID id, String failure, Instant now) {
        jdbc.update(
                "update upkeep.task set ended_at = ?, failure = ? where id = ? and folded is null",
                time(now),
                failure,
                id);
    }

    /** Notes where it is told what came of one. */
    void recorded(UUID id, long position) {
        jdbc.update("update upkeep.task set recorded = ? where id = ?", position, id);
    }

    /** One of those. */
    Optional<Task> find(UUID id) {
        return jdbc.query(SELECT + "where id = ?", Tasks::task, id).stream().findFirst();
    }

    /** The last ones of a view, newest first. */
    List<Task> of(String view, Task.Kind kind) {
        return jdbc.query(
                SELECT + "where view = ? and kind = ? order by asked_at desc, id limit " + MOST,
                Tasks::task,
                view,
                kind.word());
    }

    /** The newest of a view that succeeded. */
    public Optional<Task> lastDone(String view, Task.Kind kind) {
        return jdbc
                .query(
                        SELECT
                                + "where view = ? and kind = ? and folded is not null order by asked_at desc, id limit 1",
                        Tasks::task,
                        view,
                        kind.word())
                .stream()
                .findFirst();
    }

    /** Those that succeeded, but of which nothing was told. */
    List<Task> untold() {
        return jdbc.query(SELECT + "where folded is not null and recorded is null order by asked_at", Tasks::task);
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                Word.find(Task.Kind.class, row.getString("kind")).orElseThrow(),
                row.getString("view"),
                row.getObject("at_position", Long.class),
                new Actor(
                        row.getString("account"),
                        Word.find(Role.class, row.getString("role")).orElseThrow(),
                        new PartyId(row.getObject("party", UUID.class))),
                instant(row.getObject("asked_at", OffsetDateTime.class)),
                row.getObject("ended_at") == null ? null : instant(row.getObject("ended_at", OffsetDateTime.class)),
                result(row),
                row.getString("failure"),
                row.getObject("recorded", Long.class));
    }

    private static @Nullable ViewProof result(ResultSet row) throws SQLException {
        String folded = row.getString("folded");
        return folded == null
                ? null
                : new ViewProof(
                        row.getLong("position"),
                        row.getString("shown"),
                        folded,
                        row.getLong("milliseconds"),
                        row.getString("first_difference"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
