package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/** Our own store, with a second process on the same database. */
final class OurOrderedStore implements OrderedStore {

    private static final int RAW_PAGE = 3;

    private final StoreFixture here = StoreFixture.onNewDatabase();
    private final StoreFixture there = here.another();
    private final RawEvents raw = new PostgresRawEvents(here.table);

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public void write(Way way, List<DomainEventMessage<?>> events, Runnable gate) {
        switch (way) {
            case COMMAND -> command(here, events, gate);
            case COMMAND_ELSEWHERE -> command(there, events, gate);
            case OPEN_TRANSACTION -> openTransaction(events, gate);
            case BARE_LOCK -> lockTheHead(gate);
        }
    }

    private static void command(StoreFixture process, List<DomainEventMessage<?>> events, Runnable gate) {
        process.inUnitOfWork(unitOfWork -> {
            events.forEach(process.store::publish);
            unitOfWork.onPrepareCommit(appended -> gate.run());
        });
    }

    /** As nobody does who goes through our code: appended, and not yet committed. */
    private void openTransaction(List<DomainEventMessage<?>> events, Runnable gate) {
        UUID command = UUID.randomUUID();
        List<NewEvent> rows = new ArrayList<>();
        for (DomainEventMessage<?> event : events) {
            rows.add(new NewEvent(
                    UUID.randomUUID(),
                    event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                    "test",
                    UUID.fromString(event.getAggregateIdentifier()),
                    event.getSequenceNumber(),
                    "test.noted",
                    1,
                    "{\"text\": \"raw\"}",
                    "{\"nonce\": \"n\"}",
                    command,
                    rows.size()));
        }
        try (var session = here.database.dataSource().getConnection()) {
            session.setAutoCommit(false);
            assertThat(AppendStatement.execute(session, List.of(Entry.of(rows))))
                    .hasOnlyElementsOfType(Outcome.Recorded.class);
            gate.run();
            session.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lockTheHead(Runnable gate) {
        try (var session = here.database.ownerDataSource().getConnection();
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("select from event_store.head for update");
            gate.run();
            session.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TrackingToken head() {
        return here.store.createHeadToken();
    }

    @Override
    public TrackingEventStream open(TrackingToken from) {
        return here.store.openStream(from);
    }

    @Override
    public PageReader pages(TrackingToken from) {
        return new PageReader() {

            private long position = from.position().orElseThrow();

            @Override
            public List<String> more() {
                List<String> found = new ArrayList<>();
                List<StoredEvent> page = raw.page(position, RAW_PAGE);
                while (!page.isEmpty()) {
                    for (StoredEvent event : page) {
                        found.add(event.subjectId() + "/" + event.sequence());
                        position++;
                        if (event.position() != position) {
                            throw new AssertionError(
                                    "Position " + event.position() + " where " + position + " was due");
                        }
                    }
                    page = raw.page(position, RAW_PAGE);
                }
                return found;
            }
        };
    }

    @Override
    public void close() {
        there.close();
        here.close();
    }
}
