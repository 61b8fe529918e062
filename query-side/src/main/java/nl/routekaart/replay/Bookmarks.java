package nl.routekaart.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Keeps the bookmarks of auditors. Every question names the account whose they are; nobody else is told of them. */
@Component
class Bookmarks {

    private static final String SELECT =
            "select id, about, position, note, made_at from replays.bookmark where account = ?";

    private static final Rule TOO_MANY = Rule.conflict("bookmarks-too-many");
    private static final int MOST = 10_000;

    private final JdbcOperations jdbc;
    private final Clock clock;

    Bookmarks(JdbcOperations jdbc, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** All bookmarks of an account, in the order of the events that they are at. */
    List<Bookmark> of(String account) {
        return jdbc.query(SELECT + " order by position, id", (row, number) -> bookmark(row), account);
    }

    Optional<Bookmark> find(String account, UUID id) {
        return jdbc.query(SELECT + " and id = ?", (row, number) -> bookmark(row), account, id).stream()
                .findFirst();
    }

    /** @throws RefusedException {@code bookmarks-too-many} if the account keeps so many already */
    Bookmark add(String account, BookmarkBody asked) {
        if (of(account).size() >= MOST) {
            throw new RefusedException(Refusal.of(TOO_MANY, "max", MOST));
        }
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into replays.bookmark (id, account, about, position, note, made_at) values (?, ?, ?, ?, ?, ?)",
                id,
                account,
                asked.about(),
                asked.position(),
                asked.note(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return find(account, id).orElseThrow();
    }

    /** Forgets one; says whether there was one. */
    boolean delete(String account, UUID id) {
        return jdbc.update("delete from replays.bookmark where account = ? and id = ?", account, id) > 0;
    }

    /** Forgets all; says how many there were. */
    int deleteAll(String account) {
        return jdbc.update("delete from replays.bookmark where account = ?", account);
    }

    private static Bookmark bookmark(ResultSet row) throws SQLException {
        return new Bookmark(
                row.getObject("id", UUID.class),
                row.getString("about"),
                row.getLong("position"),
                row.getString("note"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
