package nl.routekaart.standalone.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Keeps apart, in the database itself, who works on it and who needs it alone: an advisory lock that every session of a service
 * shares, from before the first migration to the end of its last session. A service whose sessions were cut gets no new one while
 * somebody has the database alone, so it can do nothing there either. The server releases the lock when a session ends, however
 * it ends.
 */
public final class DatabaseGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGuard.class);

    /** Beside that of the writers (7236273). */
    static final long LOCK = 7236274;

    /** A machine that vanished without a word is given up by the server after a minute, and its lock with it. */
    private static final String MISSED_SOON = """
            set tcp_keepalives_idle = 30;
            set tcp_keepalives_interval = 10;
            set tcp_keepalives_count = 3;
            """;

    private static final String SHARED_OR_NOTHING = MISSED_SOON + """
            do $$ begin
                if not pg_try_advisory_lock_shared(%d) then
                    raise exception 'Another Routekaart has this database for itself' using errcode = 'lock_not_available';
                end if;
            end $$
            """.formatted(LOCK);

    private static final String WHO = """
            select activity.application_name, coalesce(host(activity.client_addr), 'localhost') as host,
                to_char(activity.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as since
            from pg_locks lock join pg_stat_activity activity on activity.pid = lock.pid
            where lock.locktype = 'advisory' and lock.classid = 0 and lock.objid = %d and lock.objsubid = 1 and lock.granted
                and lock.database = (select oid from pg_database where datname = current_database())
            order by activity.backend_start, activity.pid
            limit 1
            """.formatted(LOCK);

    private final Occupant occupant;
    private final boolean alone;
    private final Connection session;

    private DatabaseGuard(Occupant occupant, boolean alone, Connection session) {
        this.occupant = occupant;
        this.alone = alone;
        this.session = session;
    }

    /**
     * Takes the lock, and keeps it until this is closed.
     *
     * @param alone whether nobody else may work on the database meanwhile
     * @throws DatabaseInUse if somebody else stands in the way
     */
    static DatabaseGuard take(JdbcConnectionDetails database, Occupant occupant, boolean alone) {
        try {
            Connection session = connect(database, occupant);
            try (Statement statement = session.createStatement()) {
                statement.execute(MISSED_SOON);
                if (!yes(statement, "select pg_try_advisory_lock%s(%d)".formatted(alone ? "" : "_shared", LOCK))) {
                    throw new DatabaseInUse(who(statement));
                }
                return new DatabaseGuard(occupant, alone, session);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Connection connect(JdbcConnectionDetails database, Occupant occupant) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", occupant.written());
        String user = database.getUsername();
        String password = database.getPassword();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static boolean yes(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Whoever came first of those who hold the lock. */
    private static Occupant who(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(WHO)) {
            if (!rows.next()) {
                return new Occupant("serve", "?", "?", "?");
            }
            String host = rows.getString("host");
            String since = rows.getString("since");
            return Occupant.read(rows.getString("application_name"))
                    .orElseGet(() -> new Occupant("serve", since, "?", host));
        }
    }

    /** Lets every session of a pool share the lock or be none, unless this process has the database alone. */
    void over(HikariDataSource pool) {
        pool.addDataSourceProperty("ApplicationName", occupant.written());
        if (!alone) {
            pool.setConnectionInitSql(SHARED_OR_NOTHING);
        }
    }

    /** Whether nobody else can have worked on the database since the lock was taken, as far as that was wanted. */
    public boolean held() {
        try (Statement statement = session.createStatement()) {
            return !alone || yes(statement, "select true");
        } catch (SQLException e) {
            LOG.debug("The session that held the lock has ended", e);
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
