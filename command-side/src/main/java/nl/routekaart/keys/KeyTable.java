package nl.routekaart.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.kernel.Word;
import nl.routekaart.secret.KeyName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The SQL of the table of keys. */
final class KeyTable {

    private static final String COLUMNS =
            "id, purpose, subject_id, number, public_key, wrapped, endorsement, made_at, destroyed_at";

    private final JdbcOperations jdbc;

    KeyTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Every key there was, in an order that does not change. */
    List<KeyRow> all() {
        return rows("order by made_at, id");
    }

    /** Some key that is there, if there is any. */
    Optional<KeyRow> any() {
        return rows("where wrapped is not null order by made_at, id limit 1").stream()
                .findFirst();
    }

    /** Every key of a purpose and subject, the first first. */
    List<KeyRow> of(Purpose purpose, @Nullable UUID subject) {
        return rows(
                "where purpose = ? and subject_id is not distinct from ?::uuid order by number",
                purpose.word(),
                subject);
    }

    /** The newest key of a purpose and subject, destroyed or not. */
    Optional<KeyRow> newest(Purpose purpose, @Nullable UUID subject) {
        return rows(
                        "where purpose = ? and subject_id is not distinct from ?::uuid order by number desc limit 1",
                        purpose.word(),
                        subject)
                .stream()
                .findFirst();
    }

    Optional<KeyRow> numbered(Purpose purpose, UUID subject, int number) {
        return rows("where purpose = ? and subject_id = ? and number = ?", purpose.word(), subject, number).stream()
                .findFirst();
    }

    /** @return false if another process has just made a key of that number */
    boolean insert(KeyRow key) {
        return jdbc.update(
                        "insert into keys.key (" + COLUMNS
                                + ", algorithm) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        key.id(),
                        key.purpose().word(),
                        key.subject(),
                        key.number(),
                        key.publicKey(),
                        key.wrapped(),
                        key.endorsement(),
                        utc(key.madeAt()),
                        key.destroyedAt() == null ? null : utc(key.destroyedAt()),
                        key.purpose().algorithm())
                == 1;
    }

    /** @return how many were there */
    int destroy(Purpose purpose, KeyName upTo, Instant at) {
        return jdbc.update(
                "update keys.key set wrapped = null, destroyed_at = ? "
                        + "where purpose = ? and subject_id = ? and number <= ? and wrapped is not null",
                utc(at),
                purpose.word(),
                upTo.subject(),
                upTo.number());
    }

    private List<KeyRow> rows(String where, @Nullable Object... arguments) {
        return jdbc.query(
                "select " + COLUMNS + " from keys.key " + where, (row, number) -> row(row), (Object[]) arguments);
    }

    private static KeyRow row(ResultSet row) throws SQLException {
        OffsetDateTime destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return new KeyRow(
                row.getObject("id", UUID.class),
                Word.find(Purpose.class, row.getString("purpose")).orElseThrow(),
                row.getObject("subject_id", UUID.class),
                row.getInt("number"),
                row.getBytes("public_key"),
                row.getBytes("wrapped"),
                row.getString("endorsement"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                destroyed == null ? null : destroyed.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
