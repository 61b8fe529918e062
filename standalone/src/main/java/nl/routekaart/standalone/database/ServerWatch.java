package nl.routekaart.standalone.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it ends although nobody here told it to. It holds one connection that says nothing, which breaks at
 * once when the server ends, whatever the operating system tells of its process.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final String NOBODY_LISTENS = "08001";
    private static final long PAUSE_MILLIS = 500;

    private final Cluster cluster;
    private final String url;
    private final String password;
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable Connection connection;

    private ServerWatch(Cluster cluster, String url, String password) {
        this.cluster = cluster;
        this.url = url;
        this.password = password;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    static ServerWatch start(Cluster cluster, String url, String password) {
        var watch = new ServerWatch(cluster, url, password);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!closing) {
            try (Connection open = DriverManager.getConnection(url, Roles.APPLICATION, password)) {
                connection = open;
                awaitItsEnd(open);
            } catch (SQLException e) {
                mend(e);
            }
        }
    }

    private void awaitItsEnd(Connection open) throws SQLException {
        while (!closing) {
            open.unwrap(PGConnection.class).getNotifications(0);
        }
    }

    /** A server that restarts its own processes after one of them crashed goes on by itself, and is left to do so. */
    private void mend(SQLException broken) {
        if (closing) {
            return;
        }
        try {
            if (!NOBODY_LISTENS.equals(broken.getSQLState()) || !startsAgain()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private boolean startsAgain() throws InterruptedException {
        try {
            LOG.error("The database server has ended although nobody stopped it; starting it again");
            cluster.startAgain();
            LOG.info("The database server runs again");
            return true;
        } catch (RuntimeException e) {
            LOG.error("The database server does not start again yet; trying once more", e);
            return false;
        }
    }

    /** From now on the server may end. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            Connection open = connection;
            if (open != null) {
                open.abort(Runnable::run);
            }
            thread.join();
        } catch (SQLException e) {
            LOG.debug("The connection was broken already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
