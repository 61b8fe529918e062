package nl.routekaart.files;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** Files in the database, in a table that is only ever added to. */
final class PostgresFileStore implements FileStore {

    private final JdbcOperations jdbc;

    PostgresFileStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Digest digest, byte[] bytes) {
        jdbc.update(
                "insert into files.file (digest, bytes) values (?, ?) on conflict do nothing", digest.bytes(), bytes);
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return jdbc
                .query("select bytes from files.file where digest = ?", (row, number) -> row.getBytes("bytes"), (Object)
                        digest.bytes())
                .stream()
                .findFirst();
    }
}
