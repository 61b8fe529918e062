package nl.routekaart.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import nl.routekaart.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresFileStoreTest {

    private static final byte[] LETTER = {37, 80, 68, 70, 0, -1};
    private static final Digest DIGEST = Digest.of(LETTER);

    @SuppressWarnings("NullAway.Init")
    private static JdbcTemplate application;

    @SuppressWarnings("NullAway.Init")
    private static JdbcTemplate owner;

    @BeforeAll
    static void migrate() {
        var database = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(database.ownerDataSource())
                .schemas("event_store", "axon")
                .placeholders(Map.of("application", TestPostgres.APPLICATION))
                .load()
                .migrate();
        application = new JdbcTemplate(database.dataSource());
        owner = new JdbcTemplate(database.ownerDataSource());
    }

    @Test
    void bytesAreKeptOnceAndFoundByTheirDigest() {
        FileStore files = new PostgresFileStore(application);

        files.keep(DIGEST, LETTER);
        files.keep(DIGEST, LETTER);

        assertThat(files.find(DIGEST)).contains(LETTER);
        assertThat(files.find(Digest.of(new byte[] {1}))).isEmpty();
        assertThat(application.queryForObject("select count(*) from files.file", Long.class))
                .isEqualTo(1);
    }

    @Test
    void nobodyChangesWhatIsKept() {
        new PostgresFileStore(application).keep(DIGEST, LETTER);

        for (JdbcTemplate anyone : List.of(application, owner)) {
            for (String change :
                    List.of("update files.file set kept_at = now()", "delete from files.file", "truncate files.file")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(change)
                        .isThrownBy(() -> anyone.execute(change));
            }
        }
    }

    @Test
    void nothingIsKeptUnderAnotherDigest() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> new PostgresFileStore(application).keep(Digest.of(new byte[] {3}), new byte[] {2}));
    }
}
