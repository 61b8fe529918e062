package nl.routekaart.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.SignedNote;
import org.springframework.jdbc.core.JdbcOperations;

/** What is kept of those who keep watch over the log. */
final class WitnessTables {

    private final JdbcOperations jdbc;

    WitnessTables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A checkpoint with the signatures of all witnesses who signed it. */
    SignedNote cosigned(long size, SignedNote note) {
        return jdbc
                .query(
                        "select note from log.cosignature where size = ? order by witness",
                        (row, number) -> SignedNote.parse(row.getString("note")),
                        size)
                .stream()
                .reduce(note, SignedNote::with);
    }

    /** Keeps what a witness signed, if it is a checkpoint that was published. */
    void cosign(long size, String witness, SignedNote note) {
        jdbc.update("""
                insert into log.cosignature (size, witness, note)
                select size, ?, ? from log.checkpoint where size = ?
                on conflict (size, witness) do update set note = excluded.note
                """, witness, note.toString(), size);
    }

    /** Keeps what a witness has seen; the largest that it has shown counts. */
    void saw(String witness, long size, SignedNote note, Instant at) {
        jdbc.update("""
                insert into log.sighting as known (witness, size, note, seen_at) values (?, ?, ?, ?)
                on conflict (witness) do update set size = excluded.size, note = excluded.note, seen_at = excluded.seen_at
                where known.size <= excluded.size
                """, witness, size, note.toString(), LogTables.utc(at));
    }

    /** What each witness has seen last. */
    List<Seen> seen() {
        return jdbc.query(
                "select witness, size, note, seen_at from log.sighting order by witness",
                (row, number) -> new Seen(
                        row.getString("witness"),
                        row.getLong("size"),
                        SignedNote.parse(row.getString("note")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()));
    }

    /** What one witness has seen last. */
    Optional<Seen> seen(String witness) {
        return seen().stream().filter(one -> one.witness().equals(witness)).findFirst();
    }

    /** Keeps two checkpoints that cannot both be of one log. */
    void fork(String witness, SignedNote theirs, String ours, Instant at) {
        jdbc.update(
                "insert into log.fork (witness, theirs, ours, found_at) values (?, ?, ?, ?) on conflict do nothing",
                witness,
                theirs.toString(),
                ours,
                LogTables.utc(at));
    }

    /** The witnesses who hold a checkpoint that the log does not continue. */
    List<String> forks() {
        return jdbc.query(
                "select distinct witness from log.fork order by witness", (row, number) -> row.getString("witness"));
    }
}
