package nl.routekaart.view;

import java.sql.SQLException;
import java.util.Set;
import nl.routekaart.message.UnknownEventException;
import nl.routekaart.message.UnreadableEventException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that an event causes from one that would befall any event. Only the first may park a subject. */
final class Blame {

    /** Classes of SQLSTATE that speak of the data: cardinality, data, constraint, size, raised by the schema. */
    private static final Set<String> OF_THE_DATA = Set.of("21", "22", "23", "54", "P0");

    private static final int LONGEST = 500;

    private Blame() {}

    /** Whether the failure is the event's own, so that the others can go on without it. */
    static boolean isOfTheEvent(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException || isUnreadable(cause)) {
                return false;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.length() >= 2 && OF_THE_DATA.contains(state.substring(0, 2));
            }
        }
        return true;
    }

    /** Whether an event is not known or not readable: then the view stops, because nothing may be skipped. */
    static boolean isUnreadable(Throwable failure) {
        return failure instanceof UnknownEventException || failure instanceof UnreadableEventException;
    }

    /** What to write down of a failure: what the server said of it, if it was the server that failed, and not all that it was asked. */
    static String reason(Throwable failure) {
        Throwable said = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                said = cause;
            }
        }
        String text = said.getClass().getSimpleName() + ": " + said.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
