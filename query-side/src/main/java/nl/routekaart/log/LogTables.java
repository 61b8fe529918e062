package nl.routekaart.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.TiledEdge;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** The tables of the tree and its checkpoints. */
final class LogTables {

    private static final String EDGE = "select size, edge from log.tree";

    private final JdbcOperations jdbc;

    LogTables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    KeptEdge edge() {
        return one(EDGE);
    }

    /** Makes the caller the only one that adds to the tree until its transaction ends, whose commit waits for no disk. */
    KeptEdge lock() {
        jdbc.execute("set local synchronous_commit = off");
        return one(EDGE + " for update");
    }

    private KeptEdge one(String sql) {
        return DataAccessUtils.requiredSingleResult(
                jdbc.query(sql, (row, number) -> new KeptEdge(row.getLong("size"), hashes(row.getArray("edge")))));
    }

    private static List<byte[]> hashes(Array array) throws SQLException {
        return List.of((byte[][]) array.getArray());
    }

    void write(TiledEdge edge) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var update = connection.prepareStatement("update log.tree set size = ?, edge = ?")) {
                update.setLong(1, edge.size());
                update.setArray(
                        2, connection.createArrayOf("bytea", edge.levels().toArray(byte[][]::new)));
                return update.executeUpdate();
            }
        });
    }

    void write(TilePath path, byte[] hashes) {
        jdbc.update("""
                insert into log.tile (level, index, hashes) values (?, ?, ?)
                on conflict (level, index) do update set hashes = excluded.hashes
                """, path.level(), path.index(), hashes);
    }

    /** A full tile. */
    Optional<byte[]> tile(int level, long index) {
        return jdbc
                .query(
                        "select hashes from log.tile where level = ? and index = ?",
                        (row, number) -> row.getBytes("hashes"),
                        level,
                        index)
                .stream()
                .findFirst();
    }

    /** The first hashes of the full tiles that lie side by side from one on, as many as there are up to a number. */
    List<byte[]> tiles(int level, long first, int most) {
        return jdbc.query("""
                select hashes from log.tile where level = ? and index >= ? and index < ? order by index
                """, (row, number) -> row.getBytes("hashes"), level, first, first + most);
    }

    /** The newest checkpoint that was published. */
    Optional<SignedNote> newest() {
        return jdbc
                .query("select note from log.checkpoint order by size desc limit 1", (row, number) -> note(row))
                .stream()
                .findFirst();
    }

    /** The checkpoint of a size, if one was published. */
    Optional<SignedNote> checkpoint(long size) {
        return jdbc.query("select note from log.checkpoint where size = ?", (row, number) -> note(row), size).stream()
                .findFirst();
    }

    /** The checkpoints of more than one size and at most another, in order, no more than so many. */
    List<SignedNote> checkpoints(long after, long upTo, int most) {
        return jdbc.query(
                "select note from log.checkpoint where size > ? and size <= ? order by size limit ?",
                (row, number) -> note(row),
                after,
                upTo,
                most);
    }

    /** The first to publish a size is the one who did. */
    void publish(long size, SignedNote note, Instant at) {
        jdbc.update(
                "insert into log.checkpoint (size, note, signed_at) values (?, ?, ?) on conflict do nothing",
                size,
                note.toString(),
                utc(at));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static SignedNote note(ResultSet row) throws SQLException {
        return SignedNote.parse(row.getString("note"));
    }

    /** The first hashes of a tile. */
    static byte[] first(byte[] hashes, int width) {
        return Arrays.copyOf(hashes, width * 32);
    }
}
