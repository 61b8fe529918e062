package nl.routekaart.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure of the connection to the database, which the caller had better try again, from one of ours. */
final class LostDatabase {

    /** Classes of SQLSTATE: connection, out of resources, stopped by an operator or a crash. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** Within the last class, a query that somebody cancelled is no lost connection. */
    private static final String CANCELLED = "57014";

    /** What the pool says, without a state, of a connection that it gave up while it was in use. */
    private static final String GIVEN_UP = "Connection is closed";

    private LostDatabase() {}

    /**
     * Whether a connection broke or could not be had, anywhere among the causes and what they suppressed. A transaction that can be neither
     * committed nor rolled back has lost its connection, whatever else is told of it; what the data forbid comes as another exception.
     */
    static boolean isCauseOf(Throwable failure) {
        return isCauseOf(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isCauseOf(Throwable failure, Set<Throwable> seen) {
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException || cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (isCauseOf(suppressed, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state == null && GIVEN_UP.equals(failure.getMessage()))
                || (state != null
                        && state.length() == 5
                        && CLASSES.contains(state.substring(0, 2))
                        && !state.equals(CANCELLED));
    }
}
