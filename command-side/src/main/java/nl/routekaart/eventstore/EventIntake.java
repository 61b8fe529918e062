package nl.routekaart.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.EventType;
import nl.routekaart.message.StoredEvent;

/**
 * Lets the history of another installation into a store that has none, by the one function that may append, so that every
 * event has the position, ids, time and sequence that it had there.
 */
public final class EventIntake {

    private final DataSource database;
    private final Set<EventType> readable;

    /**
     * Made once.
     *
     * @param database as the application's own role
     * @param reader of which it is asked whether an event can be read here
     */
    public EventIntake(DataSource database, EventReader reader) {
        this.database = database;
        this.readable = reader.readable();
    }

    /**
     * Begins. Nobody else can write until it is closed, and nobody sees anything of it before it commits.
     *
     * @param stored is told of each event as the store has it, in order
     * @throws IntakeException if there are events already, or another process writes
     */
    public Intake begin(Consumer<StoredEvent> stored) {
        try {
            Connection connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                require(
                        connection,
                        "select pg_try_advisory_xact_lock(" + WriterSession.LOCK + ")",
                        "Another process writes events: stop it first",
                        "Een ander proces schrijft gebeurtenissen: stop dat eerst");
                require(
                        connection,
                        "select position = 0 from event_store.head",
                        "There are events already: a history is only taken into an empty store",
                        "Er zijn al gebeurtenissen: een geschiedenis wordt alleen in een lege opslag opgenomen");
                return new Intake(connection, readable, stored);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IntakeException(
                    "The store cannot be written: " + e.getMessage(),
                    "Er kan niet in de opslag worden geschreven: " + e.getMessage(),
                    e);
        }
    }

    private static void require(Connection connection, String question, String otherwise, String inDutch)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            if (!rows.next() || !rows.getBoolean(1)) {
                throw new IntakeException(otherwise, inDutch);
            }
        }
    }
}
