package nl.routekaart.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One embedded PostgreSQL server for each test JVM, with a fresh empty database for whoever asks for one.
 *
 * <p>A database belongs to {@link #OWNER}, which changes its schema, and is used by {@link #APPLICATION}, as in the
 * product. The server starts at the first request and stops with the JVM. Databases are not dropped: they go with the server's
 * temporary data folder.
 */
public final class TestPostgres {

    /** The role that changes schemas. */
    public static final String OWNER = "routekaart_owner";

    /** The role that the product works as. */
    public static final String APPLICATION = "routekaart";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestPostgres(String name) {
        this.name = name;
    }

    /** A new, empty database, typically one for each test class. */
    public static TestPostgres freshDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
            statement.execute("grant create on database " + name + " to " + APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server did not make database " + name, e);
        }
        return new TestPostgres(name);
    }

    /** JDBC address with the application's role, for {@code spring.datasource.url}. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl(APPLICATION, name);
    }

    /** JDBC address with the owner's role, for {@code spring.flyway.url}. */
    public String ownerUrl() {
        return Server.POSTGRES.getJdbcUrl(OWNER, name);
    }

    /** An unpooled source of connections to this database, as the application. */
    public DataSource dataSource() {
        return Server.POSTGRES.getDatabase(APPLICATION, name);
    }

    /** An unpooled source of connections to this database, as its owner. */
    public DataSource ownerDataSource() {
        return Server.POSTGRES.getDatabase(OWNER, name);
    }

    /** An unpooled source of connections to this database, as the server's administrator. */
    public DataSource administratorDataSource() {
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    /** Started by the first use of this class, as the language promises. */
    private static final class Server {

        /** A machine that builds other things meanwhile takes long to start it. */
        private static final Duration PATIENCE = Duration.ofMinutes(2);

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // The same order of text as the product's own server has.
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .setPGStartupWait(PATIENCE)
                        .start();
                makeRoles(server);
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("The embedded PostgreSQL server for tests did not start", e);
            }
        }

        private static void makeRoles(EmbeddedPostgres server) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + OWNER + " login");
                statement.execute("create role " + APPLICATION + " login");
            }
        }
    }
}
