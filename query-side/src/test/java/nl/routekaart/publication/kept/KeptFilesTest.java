package nl.routekaart.publication.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.routekaart.publication.Audience;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.form.Format;
import nl.routekaart.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class KeptFilesTest {

    private static final TestPostgres DATABASE = TestPostgres.freshDatabase();
    private static final JdbcTemplate OWNER = new JdbcTemplate(DATABASE.ownerDataSource());
    private static final JdbcTemplate APPLICATION = new JdbcTemplate(DATABASE.dataSource());

    private final KeptFiles kept = new KeptFiles(APPLICATION);

    @BeforeAll
    static void migrate() {
        PublicationTables.make(DATABASE.ownerDataSource());
    }

    @Test
    void aPublicationIsServedAsItWasKept() {
        PublicationName name = name(Format.PDF);

        assertThat(kept.find(name)).isEmpty();
        KeptFile file = kept.keep(name, bytes("first"), "1");

        assertThat(file.bytes()).isEqualTo(bytes("first"));
        assertThat(file.digest()).isEqualTo(KeptFiles.digest(bytes("first")));
        assertThat(kept.digest(name)).contains(file.digest());
    }

    @Test
    void whatWasKeptFirstStays() {
        PublicationName name = name(Format.HTML);
        kept.keep(name, bytes("first"), "1");

        KeptFile file = kept.keep(name, bytes("second"), "2");

        assertThat(file.bytes()).isEqualTo(bytes("first"));
        assertThat(file.renderer()).isEqualTo("1");
    }

    @Test
    void twoPublicationsCanHaveTheSameBytes() {
        kept.keep(name(Format.CSV), bytes("same"), "1");

        assertThat(kept.keep(name(Format.CSV), bytes("same"), "1").digest()).isEqualTo(KeptFiles.digest(bytes("same")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publications.file set kept_at = now()",
                "delete from publications.publication",
                "truncate publications.file, publications.publication"
            })
    void nobodyChangesWhatWasKept(String sql) {
        kept.keep(name(Format.JSON), bytes("kept"), "1");

        assertThatThrownBy(() -> APPLICATION.execute(sql)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> OWNER.execute(sql))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("what was published is never changed");
    }

    @Test
    void bytesAreOnlyKeptUnderTheirOwnDigest() {
        assertThatThrownBy(() -> APPLICATION.update(
                        "insert into publications.file (digest, bytes) values (?, ?)",
                        KeptFiles.digest(bytes("one")),
                        bytes("other")))
                .isInstanceOf(DataAccessException.class);
    }

    private static PublicationName name(Format format) {
        return new PublicationName(UUID.randomUUID(), Audience.of(Edition.PUBLIC), Language.DUTCH, format, 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
