package nl.routekaart.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Keeps the bookmarks of auditors. Every question names the account whose they are; nobody else is told of them. */
@Component
class Bookmarks {

    private static final String SELECT =
            "select id, about, position, note, made_at from replays.bookmark where account = ?";

    private final JdbcOperations jdbc;

    Bookmarks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** All bookmarks of an account, in the order of the events that they are at. */
    List<Bookmark> of(String account) {
        return jdbc.query(SELECT + " order by position, id", (row, number) -> bookmark(row), account);
    }

    Optional<Bookmark> find(String account, UUID id) {
        return jdbc.query(SELECT + " and id = ?", (row, number) -> bookmark(row), account, id).stream()
                .findFirst();
    }

    Bookmark add(String account, String about, long position, String note, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into replays.bookmark (id, account, about, position, note, made_at) values (?, ?, ?, ?, ?, ?)",
                id,
                account,
                about,
                position,
                note,
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
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
