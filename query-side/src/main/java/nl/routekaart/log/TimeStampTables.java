package nl.routekaart.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.SignedNote;
import org.springframework.jdbc.core.JdbcOperations;

/** What time stamp authorities said of checkpoints. */
final class TimeStampTables {

    private static final String STAMPS =
            "select size, note, token, stamped_at from log.time_stamp join log.checkpoint using (size) ";

    private final JdbcOperations jdbc;

    TimeStampTables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long size, byte[] answer, Instant at) {
        jdbc.update(
                "insert into log.time_stamp (size, token, stamped_at) values (?, ?, ?) on conflict do nothing",
                size,
                answer,
                LogTables.utc(at));
    }

    Optional<Stamped> newest() {
        return query("order by size desc limit 1").stream().findFirst();
    }

    /** The newest ones, that of the largest checkpoint first. */
    List<Stamped> newest(int most) {
        return query("order by size desc limit " + most);
    }

    private List<Stamped> query(String part) {
        return jdbc.query(
                STAMPS + part,
                (row, number) -> new Stamped(
                        row.getLong("size"),
                        SignedNote.parse(row.getString("note")),
                        row.getBytes("token"),
                        row.getObject("stamped_at", OffsetDateTime.class).toInstant()));
    }
}
