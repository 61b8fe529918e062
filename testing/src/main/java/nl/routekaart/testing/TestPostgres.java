package nl.routekaart.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One embedded PostgreSQL server for each test JVM, with a fresh empty database for whoever asks for one.
 *
 * <p>The server starts at the first request and stops with the JVM. Databases are not dropped: they go with the
 * server's temporary data folder.
 */
public final class TestPostgres {

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
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server did not make database " + name, e);
        }
        return new TestPostgres(name);
    }

    /** JDBC address with user, for {@code spring.datasource.url}. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** An unpooled source of connections to this database. */
    public DataSource dataSource() {
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    /** Started by the first use of this class, as the language promises. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // The same order of text as the product's own server has.
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL server for tests did not start", e);
            }
        }
    }
}
