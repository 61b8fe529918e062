package nl.routekaart.benchmarks.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * The one server that all contenders of a run share, with the settings of the product's own: what is committed is on
 * disk. Its files lie in the folder for temporary files, which has to be on a real disk.
 */
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    /** It writes down what it has in memory before it stops. */
    private static final int PATIENCE_SECONDS = 120;

    /** The role that the product connects as. */
    public static final String USER = "routekaart";

    private final Path files;
    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();

    private Postgres(Path files, EmbeddedPostgres server) {
        this.files = files;
        this.server = server;
    }

    /** Starts an empty server. */
    public static Postgres start() throws IOException, SQLException {
        Path files = Files.createTempDirectory("routekaart-benchmarks-");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(files.resolve("data"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(files.resolve("log").toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(files.resolve("log").toFile()))
                .start();
        Postgres postgres = new Postgres(files, server);
        try (Connection connection = postgres.superuser(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login");
        }
        return postgres;
    }

    /** A new, empty database that belongs to the product's role. */
    public Database database() throws SQLException {
        String name = "bench_" + count.incrementAndGet();
        try (Connection connection = superuser(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + USER);
        }
        return new Database(name);
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(SUPERUSER, database));
    }

    @Override
    public void close() throws IOException {
        List<String> pidFile = Files.readAllLines(files.resolve("data").resolve("postmaster.pid"));
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()));
        server.close();
        process.ifPresent(one ->
                one.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        FileSystemUtils.deleteRecursively(files);
    }

    /** A database of this server. */
    public final class Database {

        private final String name;

        private Database(String name) {
            this.name = name;
        }

        /** Its JDBC address, without a user. */
        public String url() {
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
        }

        /** A connection as the product's role. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), USER, "");
        }

        /** A connection to which nothing is refused. */
        public Connection superuser() throws SQLException {
            return Postgres.this.superuser(name);
        }

        /** One number that a query answers. */
        public long number(String sql) throws SQLException {
            try (Connection connection = superuser();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }

        /** Runs statements. */
        public void execute(String sql) throws SQLException {
            try (Connection connection = superuser();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Removes it, and whoever is still connected. */
        public void drop() throws SQLException {
            try (Connection connection = Postgres.this.superuser(SUPERUSER);
                    var statement = connection.createStatement()) {
                statement.execute("drop database " + name + " with (force)");
            }
        }
    }
}
