package nl.routekaart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.installation.KeyInUse;
import nl.routekaart.secret.AesGcm;
import nl.routekaart.secret.KeyName;
import nl.routekaart.secret.Secret;
import nl.routekaart.secret.Secrets;
import nl.routekaart.signature.SigningKey;
import nl.routekaart.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyStoreTest {

    private static final UUID DOCUMENT = UUID.fromString("0190b2c4-0000-7000-8000-000000000001");
    private static final String PROGRAMME = "routekaart.example/industrie";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-04T12:00:00.123Z"), ZoneOffset.UTC);
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    Path folder;

    private TestPostgres database = TestPostgres.freshDatabase();
    private WrappingKey wrapping = WrappingKey.of(AesGcm.newKey());
    private KeyStore store = store(database, wrapping);

    @BeforeEach
    void migrate() {
        migrate(database);
    }

    @Nested
    class OfSubjects {

        @Test
        void aKeyIsMadeOnceAndFoundAgainByAnotherProcess() {
            var key = store.make(DOCUMENT);
            assertThat(key.name()).isEqualTo(new KeyName(DOCUMENT, 1));
            assertThat(store.make(DOCUMENT)).isEqualTo(key);
            assertThat(store(database, wrapping).find(key.name())).contains(key.secret());
            assertThat(store.find(new KeyName(DOCUMENT, 2))).isEmpty();
        }

        @Test
        void manyThatAskAtOnceGetTheSame() throws Exception {
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                Callable<SecretKey> ask =
                        () -> store(database, wrapping).make(DOCUMENT).secret();
                List<Future<SecretKey>> keys = threads.invokeAll(Collections.nCopies(8, ask));
                for (Future<SecretKey> key : keys) {
                    assertThat(key.get()).isEqualTo(store.make(DOCUMENT).secret());
                }
            }
        }

        @Test
        void whatIsDestroyedIsErasedForEverybodyAndStaysKnown() {
            Secrets secrets = new Secrets(store);
            Secret secret = secrets.hide(DOCUMENT, "A. Jansen");
            assertThat(store.of(UUID.randomUUID(), secret.key())).isPresent();

            assertThat(store(database, wrapping).destroy(secret.key())).isEqualTo(1);

            assertThat(secrets.reveal(secret)).isEmpty();
            assertThat(store.of(UUID.randomUUID(), secret.key())).isEmpty();
            assertThat(store.destroy(secret.key())).isZero();
            assertThat(secrets.hide(DOCUMENT, "later").key()).isEqualTo(new KeyName(DOCUMENT, 2));
            assertThat(jdbc().queryForObject(
                                    "select count(*) from keys.key where destroyed_at is not null", Long.class))
                    .isEqualTo(1);
        }

        @Test
        void whatIsSealedHasAnotherKeyThanWhatIsHidden() {
            SecretKey salts = store.of(DOCUMENT, null).orElseThrow();
            assertThat(store.of(DOCUMENT, null)).contains(salts);
            assertThat(salts).isNotEqualTo(store.make(DOCUMENT).secret());
            store.destroy(new KeyName(DOCUMENT, 1));
            assertThat(store.of(DOCUMENT, null)).contains(salts);
        }
    }

    @Nested
    class OfTheProgramme {

        @Test
        void theSigningKeyIsMadeWhenItIsFirstAskedFor() {
            assertThat(store.verifyingKeys()).isEmpty();
            SigningKey key = store.signingKey();
            assertThat(store.signingKey().verifyingKey()).isEqualTo(key.verifyingKey());
            assertThat(store.verifyingKeys()).containsExactly(key.verifyingKey());
            byte[] message = {1, 2, 3};
            assertThat(key.verifyingKey().verifies(message, key.sign(message))).isTrue();
        }

        @Test
        void theFormerKeyVouchesForTheNext() {
            SigningKey before = store.signingKey();
            KeyInUse next = store.rotateKeys();
            NoteKey former = new NoteKey(PROGRAMME, before.verifyingKey());
            NoteKey present = new NoteKey(PROGRAMME, store.signingKey().verifyingKey());
            assertThat(next.former()).isEqualTo(former.toString());
            assertThat(next.key()).isEqualTo(present.toString()).isNotEqualTo(next.former());
            SignedNote endorsement = SignedNote.parse(next.endorsement());
            assertThat(endorsement.isSignedBy(former)).isTrue();
            assertThat(endorsement.text()).endsWith(present + "\n");
            assertThat(store.verifyingKeys()).containsExactly(former.key(), present.key());
            assertThat(store.inUse()).contains(next);
            assertThat(jdbc().queryForObject("select endorsement from keys.key where number = 2", String.class))
                    .isEqualTo(next.endorsement());
        }
    }

    @Nested
    class InTheDatabase {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "delete from keys.key",
                    "truncate keys.key",
                    "update keys.key set number = 7",
                    "update keys.key set wrapped = '\\x00'",
                    "update keys.key set wrapped = null",
                    "update keys.key set destroyed_at = now()",
                    "alter table keys.key disable trigger all"
                })
        void aKeyCanBeDestroyedAndNothingElse(String change) {
            store.make(DOCUMENT);
            assertRefused(jdbc(), change);
        }

        @ParameterizedTest
        @ValueSource(strings = {"delete from keys.key", "truncate keys.key", "update keys.key set number = 7"})
        void norByTheOwnerOfTheTable(String change) {
            store.make(DOCUMENT);
            assertRefused(new JdbcTemplate(database.ownerDataSource()), change);
        }

        @Test
        void nothingIsPutInThePlaceOfWhatWasDestroyed() {
            store.make(DOCUMENT);
            store.destroy(new KeyName(DOCUMENT, 1));
            assertRefused(jdbc(), "update keys.key set wrapped = '\\x00', destroyed_at = null");
        }

        @Test
        void noSecretLiesThereAsItIs() {
            byte[] key = store.make(DOCUMENT).secret().getEncoded();
            byte[] wrapped = jdbc().queryForObject("select wrapped from keys.key", byte[].class);
            assertThat(wrapped).isNotNull();
            assertThat(HexFormat.of().formatHex(wrapped))
                    .doesNotContain(HexFormat.of().formatHex(key));
        }

        @Test
        void aKeyThatIsPutInThePlaceOfAnotherIsFound() {
            store.make(DOCUMENT);
            UUID other = UUID.randomUUID();
            store.make(other);
            new JdbcTemplate(database.administratorDataSource())
                    .batchUpdate(
                            "alter table keys.key disable trigger all",
                            "update keys.key a set wrapped = b.wrapped from keys.key b where a.subject_id = '"
                                    + DOCUMENT + "' and b.subject_id = '" + other + "'");
            assertThatExceptionOfType(KeyStoreException.class).isThrownBy(() -> store.make(DOCUMENT));
        }

        private static void assertRefused(JdbcTemplate jdbc, String change) {
            assertThatThrownBy(() -> jdbc.execute(change)).hasRootCauseInstanceOf(SQLException.class);
        }
    }

    @Nested
    class UnderAWrappingKey {

        @Test
        void isMadeForItsOwnerAloneAndNeverReplaced() throws IOException {
            Path file = folder.resolve("new/wrapping.key");
            WrappingKey.make(file);
            String made = Files.readString(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            WrappingKey.make(file);
            assertThat(Files.readString(file)).isEqualTo(made);
            byte[] bound = {1};
            byte[] wrapped = WrappingKey.read(file).wrap(new byte[] {7}, bound);
            assertThat(WrappingKey.read(file).unwrap(wrapped, bound)).containsExactly(7);
        }

        @Test
        void whoseFileIsMissingOrWrongSaysWhatToDo() throws IOException {
            assertThatExceptionOfType(KeyStoreException.class)
                    .isThrownBy(() -> WrappingKey.read(folder.resolve("none")))
                    .withMessageContaining("routekaart.keys.wrapping-key");
            Path file = Files.writeString(folder.resolve("wrong"), "c2hvcnQ=");
            assertThatExceptionOfType(KeyStoreException.class)
                    .isThrownBy(() -> WrappingKey.read(file))
                    .withMessageContaining("32 random bytes");
        }

        @Test
        void thatIsAnotherNothingStarts() {
            store.check();
            store.make(DOCUMENT);
            store.check();
            assertThatExceptionOfType(KeyStoreException.class)
                    .isThrownBy(() ->
                            store(database, WrappingKey.of(AesGcm.newKey())).check())
                    .withMessageContaining("routekaart.keys.wrapping-key");
        }
    }

    @Nested
    class InABackup {

        private final Secrets secrets = new Secrets(store);

        @Test
        void allKeysComeBackUnderAnotherWrappingKey() {
            Secret secret = secrets.hide(DOCUMENT, "A. Jansen");
            UUID gone = UUID.randomUUID();
            Secret erased = secrets.hide(gone, "B");
            store.destroy(erased.key());
            SecretKey salts = store.of(DOCUMENT, null).orElseThrow();
            store.signingKey();
            store.rotateKeys();
            byte[] file = backup(database, wrapping).write(PASSPHRASE);

            TestPostgres fresh = TestPostgres.freshDatabase();
            migrate(fresh);
            WrappingKey other = WrappingKey.of(AesGcm.newKey());
            assertThat(backup(fresh, other).read(file, PASSPHRASE)).isEqualTo(new KeyBackup.Restored(5, 1));

            KeyStore restored = store(fresh, other);
            assertThat(new Secrets(restored).reveal(secret)).contains("A. Jansen");
            assertThat(new Secrets(restored).reveal(erased)).isEmpty();
            assertThat(restored.of(DOCUMENT, null)).contains(salts);
            assertThat(restored.verifyingKeys()).isEqualTo(store.verifyingKeys());
            assertThat(restored.signingKey().sign(file))
                    .isEqualTo(store.signingKey().sign(file));
        }

        @Test
        void theFileTellsNothingWithoutItsPassphrase() {
            secrets.hide(DOCUMENT, "A. Jansen");
            byte[] file = backup(database, wrapping).write(PASSPHRASE);
            assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(DOCUMENT.toString());
            assertRefused(file, "another passphrase".toCharArray(), "passphrase");
            file[file.length / 2] ^= 1;
            assertRefused(file, PASSPHRASE, "");
            assertRefused("{}".getBytes(StandardCharsets.UTF_8), PASSPHRASE, "no backup");
            assertThatExceptionOfType(KeyStoreException.class)
                    .isThrownBy(() -> backup(database, wrapping).write("kort".toCharArray()));
        }

        @Test
        void itIsNotRestoredOverKeys() {
            secrets.hide(DOCUMENT, "A. Jansen");
            byte[] file = backup(database, wrapping).write(PASSPHRASE);
            assertThatExceptionOfType(KeyStoreException.class)
                    .isThrownBy(() -> backup(database, wrapping).read(file, PASSPHRASE))
                    .withMessageContaining("empty store");
        }

        private void assertRefused(byte[] file, char[] passphrase, String says) {
            TestPostgres fresh = TestPostgres.freshDatabase();
            migrate(fresh);
            assertThatExceptionOfType(KeyStoreException.class)
                    .isThrownBy(() -> backup(fresh, wrapping).read(file, passphrase))
                    .withMessageContaining(says);
        }
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    private static KeyStore store(TestPostgres database, WrappingKey wrapping) {
        return new KeyStore(new KeyTable(new JdbcTemplate(database.dataSource())), wrapping, CLOCK, PROGRAMME);
    }

    private static KeyBackup backup(TestPostgres database, WrappingKey wrapping) {
        var source = database.dataSource();
        return new KeyBackup(
                new KeyTable(new JdbcTemplate(source)),
                wrapping,
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    private static void migrate(TestPostgres database) {
        Flyway.configure()
                .dataSource(database.ownerDataSource())
                .schemas("event_store", "axon")
                .placeholders(Map.of("application", TestPostgres.APPLICATION))
                .load()
                .migrate();
    }
}
