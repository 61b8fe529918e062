package nl.routekaart.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database in the data folder. Whoever has the folder runs its server from the moment this object exists until it is closed,
 * which Spring does after everything that uses it has stopped; a server that ends before is started again. Who only works beside
 * them uses that server.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final int port;
    private final String password;
    private final List<AutoCloseable> running;

    private EmbeddedDatabase(int port, String password, List<AutoCloseable> running) {
        this.port = port;
        this.password = password;
        this.running = running;
    }

    /**
     * Takes the folder and starts its server.
     *
     * @param beside whether the server of another process that has the folder is good enough
     * @throws DataFolderInUse if it is not, or there is no such server
     */
    static EmbeddedDatabase in(Path dataFolder, Occupant occupant, boolean beside) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        LOG.info("The data is kept in {}", folder);
        var cluster = new Cluster(folder);
        try {
            return started(cluster, DataFolderLock.take(folder, occupant));
        } catch (DataFolderInUse e) {
            if (!beside) {
                throw e;
            }
            return new EmbeddedDatabase(cluster.runningOn().orElseThrow(() -> e), cluster.password(), List.of());
        }
    }

    private static EmbeddedDatabase started(Cluster cluster, DataFolderLock lock) {
        try {
            EmbeddedPostgres server = cluster.start();
            int port = server.getPort();
            String password = cluster.password();
            ServerWatch watch = ServerWatch.start(cluster, url(port), password);
            return new EmbeddedDatabase(port, password, List.of(watch, server, lock));
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
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
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
    public void close() throws Exception {
        for (AutoCloseable one : running) {
            one.close();
        }
        if (!running.isEmpty()) {
            LOG.info("The database has stopped");
        }
    }
}
