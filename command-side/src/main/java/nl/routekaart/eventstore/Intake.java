package nl.routekaart.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routekaart.merkle.EventLineException;
import nl.routekaart.message.EventType;
import nl.routekaart.message.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A history on its way in, in one transaction. Memory holds a page of it. For one thread. */
public final class Intake implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final Connection connection;
    private final EventTable table;
    private final Set<EventType> readable;
    private final Consumer<StoredEvent> stored;
    private final List<TakenEvent> waiting = new ArrayList<>();
    private long position;
    private int looked;

    Intake(Connection connection, Set<EventType> readable, Consumer<StoredEvent> stored) {
        this.connection = connection;
        this.table = new EventTable(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        this.readable = readable;
        this.stored = stored;
    }

    /**
     * Takes in the next event.
     *
     * @throws EventLineException if the store cannot hold it at its position
     */
    public void add(StoredEvent event) {
        waiting.add(TakenEvent.of(event, readable));
        if (waiting.size() >= looked + 2 * PAGE) {
            int whole = wholeCommands();
            append(whole);
            looked = whole == 0 ? waiting.size() : 0;
        }
    }

    /** Makes all of it durable, and there for everyone. */
    public void commit() {
        flush();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IntakeException(
                    "The events were not recorded: " + e.getMessage(),
                    "De gebeurtenissen zijn niet vastgelegd: " + e.getMessage(),
                    e);
        }
    }

    /** Brings what still waits into the store. */
    public void flush() {
        append(waiting.size());
    }

    /** Without {@link #commit} nothing is recorded. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IntakeException(
                    "The session could not be given back: " + e.getMessage(),
                    "De sessie kon niet worden teruggegeven: " + e.getMessage(),
                    e);
        }
    }

    /**
     * How many of those that wait can go in one statement: the store takes all events of a command at once, as it did
     * when they were recorded. 0 if the last command began before all others had ended.
     */
    private int wholeCommands() {
        Map<UUID, Integer> last = new HashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            last.put(waiting.get(i).row().commandId(), i);
        }
        int open = -1;
        for (int i = 0; i < waiting.size() - 1; i++) {
            open = Math.max(open, last.getOrDefault(waiting.get(i).row().commandId(), i));
            if (i == open && i + 1 >= PAGE) {
                return i + 1;
            }
        }
        return 0;
    }

    private void append(int count) {
        if (count == 0) {
            return;
        }
        List<TakenEvent> page = waiting.subList(0, count);
        inOrder(page);
        try {
            Entry entry = Entry.of(page.stream().map(TakenEvent::row).toList());
            switch (AppendStatement.execute(connection, List.of(entry)).getFirst()) {
                case Outcome.Recorded recorded -> position = recorded.last();
                case Outcome.Repeated repeated ->
                    throw refused(
                            page,
                            repeated.commandId(),
                            "is of a command that was recorded before",
                            "is van een opdracht die eerder is vastgelegd");
                case Outcome.Taken taken ->
                    throw refused(
                            page,
                            taken.subjectId(),
                            "is not the next event of " + taken.subjectId(),
                            "is niet de volgende gebeurtenis van " + taken.subjectId());
            }
        } catch (SQLException e) {
            throw new EventLineException(
                    page.getFirst().event().position(),
                    "or one of the " + (count - 1) + " after it cannot be stored: " + e.getMessage(),
                    "of een van de " + (count - 1) + " erna kan niet worden opgeslagen: " + e.getMessage());
        }
        table.page(position - count, count).forEach(stored);
        page.clear();
    }

    private static EventLineException refused(List<TakenEvent> page, UUID claim, String fault, String dutch) {
        return page.stream()
                .filter(taken -> taken.row().subjectId().equals(claim)
                        || taken.row().commandId().equals(claim))
                .findFirst()
                .map(taken -> new EventLineException(taken.event().position(), fault, dutch))
                .orElseThrow();
    }

    /** Within a page the store does not look at each number. */
    private static void inOrder(List<TakenEvent> page) {
        Map<UUID, Long> next = new HashMap<>();
        for (TakenEvent taken : page) {
            StoredEvent event = taken.event();
            Long expected = next.put(event.subjectId(), event.sequence() + 1);
            if (expected != null && expected != event.sequence()) {
                throw new EventLineException(
                        event.position(),
                        "is not the next event of " + event.subjectId() + ": it has sequence " + event.sequence()
                                + " and not " + expected,
                        "is niet de volgende gebeurtenis van " + event.subjectId() + ": volgnummer " + event.sequence()
                                + " en niet " + expected);
            }
        }
    }
}
