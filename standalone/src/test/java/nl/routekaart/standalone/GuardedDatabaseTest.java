package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nl.routekaart.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Services and commands on one database that is not in a data folder. */
class GuardedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The lock of the guard, taken as a command takes it, once the sessions of everybody else were ended. */
    private static final String CUT_AND_TAKE = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend';
            set lock_timeout = '1s';
            select pg_advisory_lock(7236274)
            """;

    @TempDir
    Path folder;

    private final TestPostgres database = TestPostgres.freshDatabase();
    private final Map<String, String> settings = Map.of(
            "spring.datasource.url",
            database.url(),
            "spring.flyway.url",
            database.ownerUrl(),
            // Who asks a service without a database hears so soon.
            "spring.datasource.hikari.connection-timeout",
            "2000");

    @BeforeEach
    void nameTheDatabase() {
        settings.forEach(System::setProperty);
        System.setProperty("routekaart.data", folder.toString());
    }

    @AfterEach
    void forget() {
        settings.keySet().forEach(System::clearProperty);
        System.clearProperty("routekaart.data");
    }

    @Test
    void aRunningServiceKeepsAwayWhatNeedsItStoppedAndSaysWhichItIs() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
        Path keys = folder.resolve("keys.json");
        try (ConfigurableApplicationContext service = RoutekaartApplication.opened()) {
            register(service, "ezk");
            assertThat(said("keys", "backup", "--passphrase-file", passphrase.toString(), keys.toString()))
                    .startsWith("0\n");
            assertThat(said("log", "check")).startsWith("0\n");
            assertThat(said("events", "export", folder.resolve("events").toString()))
                    .startsWith("0\n");
            String way = "of process " + ProcessHandle.current().pid() + " on ";
            assertThat(said("keys", "restore", "--passphrase-file", passphrase.toString(), keys.toString()))
                    .startsWith("1\n")
                    .contains("The database is in use by another running Routekaart: the service " + way, ", since 20");
            assertThat(said("events", "import", folder.resolve("events").toString()))
                    .startsWith("1\n")
                    .contains(way);
            assertThat(said("log", "check", "--mend")).startsWith("1\n").contains(way);
            register(service, "tennet");
        }
        assertThat(said("log", "check", "--mend")).startsWith("0\n");
    }

    @Test
    void twoServicesRunOnOneDatabase() {
        try (ConfigurableApplicationContext one = RoutekaartApplication.opened();
                ConfigurableApplicationContext other = RoutekaartApplication.opened()) {
            register(one, "ezk");
            register(other, "tennet");
        }
    }

    @Test
    void aServiceThatWasKilledIsNotInTheWay() throws IOException {
        String[] arguments = {
            "--spring.datasource.url=" + database.url(),
            "--spring.flyway.url=" + database.ownerUrl(),
            "--routekaart.demo=false"
        };
        try (RunningRoutekaart service =
                RunningRoutekaart.elsewhere(folder, arguments).untilHealthy()) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Opened.alone("keys-restore", Locale.ENGLISH));
            service.kill();
        }
        try (Opened alone = Opened.alone("keys-restore", Locale.ENGLISH)) {
            RunningRoutekaart refused = RunningRoutekaart.elsewhere(folder, arguments);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log())
                    .contains("in use by another running Routekaart: the command \"keys restore\" of process")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aServiceWhoseSessionsWereCutComesBackGuardedOrNotAtAll() throws SQLException {
        try (ConfigurableApplicationContext service = RoutekaartApplication.opened()) {
            register(service, "ezk");
            try (Connection taker = database.administratorDataSource().getConnection()) {
                await().atMost(PATIENCE).until(() -> taken(taker));
                assertThat(api(service).get("/actuator/health").status()).isEqualTo(503);
            }
            await().atMost(PATIENCE)
                    .until(() -> api(service).get("/actuator/health").status() == 200);
            register(service, "tennet");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Opened.alone("keys-restore", Locale.ENGLISH))
                    .withMessageContaining("in use");
        }
    }

    @Test
    void aCommandSaysThatItWasNotAloneToTheEnd() throws IOException, SQLException {
        Opened alone = Opened.alone("keys-restore", Locale.ENGLISH);
        try (Connection taker = database.administratorDataSource().getConnection()) {
            await().atMost(PATIENCE).until(() -> taken(taker));
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(alone::close)
                .withMessageContaining("kept others away from it was cut");
    }

    /** A session that came in between has to be cut too. */
    private static boolean taken(Connection taker) {
        try (var statement = taker.createStatement()) {
            statement.execute(CUT_AND_TAKE);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void register(ConfigurableApplicationContext service, String key) {
        api(service)
                .as("secretariaat")
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"ministry\", \"key\": \"%1$s\"}".formatted(key))
                .expect(201);
    }

    private static Api api(ConfigurableApplicationContext service) {
        return Api.at(URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port")));
    }

    /** What a command says, after its exit code. */
    private static String said(String... arguments) {
        StringWriter said = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--language";
        all[arguments.length + 1] = "en";
        return Routekaart.execute(new PrintWriter(said, true), all) + "\n" + said;
    }
}
