package nl.routekaart.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database of this process. It runs from the moment this object exists until it is closed, which Spring does after
 * everything that uses it has stopped. A server that ends before is started again.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolderLock lock;
    private final EmbeddedPostgres server;
    private final String password;
    private final ServerWatch watch;

    EmbeddedDatabase(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        LOG.info("The data is kept in {}", folder);
        this.lock = DataFolderLock.take(folder);
        var cluster = new Cluster(folder);
        try {
            this.server = cluster.start();
            this.password = cluster.password();
            this.watch = ServerWatch.start(cluster, getJdbcUrl(), password);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public String getUsername() {
        return Roles.APPLICATION;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + Cluster.DATABASE;
    }

    /** How to connect to change the schema. */
    FlywayConnectionDetails owner() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return Roles.OWNER;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return EmbeddedDatabase.this.getJdbcUrl();
            }
        };
    }

    @Override
    public void close() throws IOException {
        watch.close();
        server.close();
        lock.close();
        LOG.info("The database has stopped");
    }
}
