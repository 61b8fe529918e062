package nl.routekaart.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells a failure of the connection to the database, which the caller had better try again, from one of ours. */
final class LostDatabase {

    /** Classes of SQLSTATE: connection, out of resources, stopped by an operator or a crash. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** Within the last class, a query that somebody cancelled is no lost connection. */
    private static final String CANCELLED = "57014";

    private LostDatabase() {}

    /** Whether a connection broke or could not be had, anywhere among the causes and what they suppressed. */
    static boolean isCauseOf(Throwable failure) {
        return isCauseOf(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isCauseOf(Throwable failure, Set<Throwable> seen) {
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLost(sql)) {
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
                || (state != null
                        && state.length() == 5
                        && CLASSES.contains(state.substring(0, 2))
                        && !state.equals(CANCELLED));
    }
}
