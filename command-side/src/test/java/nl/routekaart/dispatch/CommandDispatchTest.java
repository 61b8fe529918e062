package nl.routekaart.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routekaart.eventstore.TestEvents;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.testing.TestPostgres;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way, in an application that Spring Boot puts together. */
@SpringBootTest(
        classes = CommandDispatchTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "axon.axonserver.enabled=false")
class CommandDispatchTest {

    private static final TestPostgres DATABASE = TestPostgres.freshDatabase();
    private static final Instant NOW = Instant.parse("2023-07-04T12:00:00.123Z");

    @EnableAutoConfiguration
    @Import({TestAggregate.class, Follower.class})
    static class Application {

        @Bean
        EventReader eventReader() {
            return TestEvents.READER;
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);
        }

        @Bean
        ConfigurerModule processors() {
            return configurer -> configurer
                    .eventProcessing()
                    .registerPooledStreamingEventProcessor(
                            "follower",
                            Configuration::eventStore,
                            (axon, builder) -> builder.initialSegmentCount(1)
                                    .initialToken(StreamableMessageSource::createTailToken));
        }
    }

    @ProcessingGroup("follower")
    static class Follower {

        final ConcurrentLinkedQueue<Long> positions = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(TestEvents event, TrackingToken token) {
            positions.add(token.position().orElseThrow());
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.flyway.url", DATABASE::ownerUrl);
        properties.add("spring.flyway.user", () -> TestPostgres.OWNER);
    }

    @Autowired
    private CommandDispatch dispatch;

    @Autowired
    private RawEvents events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EventStore store;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private Follower follower;

    private final UUID subject = UUID.randomUUID();

    @Test
    void answersWithThePositionOfTheCommandsLastEventAfterCommit() {
        DispatchResult result = send(UUID.randomUUID(), new TestCommand.Note(subject, 3));
        assertThat(result.payload()).isEqualTo(new Recorded(subject, 2, false));
        assertThat(result.position()).isEqualTo(events.head());
        assertThat(events.ofSubject(subject).getLast().position()).isEqualTo(result.position());
    }

    @Test
    void answersARepeatWithThePositionItHadThen() {
        UUID command = UUID.randomUUID();
        DispatchResult first = send(command, new TestCommand.Note(subject, 2));
        send(UUID.randomUUID(), new TestCommand.Note(UUID.randomUUID(), 1));
        DispatchResult again = send(command, new TestCommand.Note(subject, 2));
        assertThat(again.payload()).isEqualTo(new Recorded(subject, 1, true));
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(events.ofSubject(subject)).hasSize(2);
    }

    @Test
    void answersWithTheHeadWhenNothingWasRecorded() {
        send(UUID.randomUUID(), new TestCommand.Note(subject, 1));
        DispatchResult nothing = send(UUID.randomUUID(), new TestCommand.Note(subject, 0));
        assertThat(nothing.position()).isEqualTo(events.head());
    }

    @Test
    void recordsNothingOfACommandThatFailsWithACheckedException() {
        long before = events.head();
        assertThatThrownBy(() -> send(UUID.randomUUID(), new TestCommand.Fail(subject)))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(events.head()).isEqualTo(before);
        assertThat(events.ofSubject(subject)).isEmpty();
    }

    @Test
    void recordsACommandWithinACommandInTheSameTransaction() {
        UUID other = UUID.randomUUID();
        DispatchResult result = send(UUID.randomUUID(), new TestCommand.Delegate(subject, other));
        long inner = events.ofSubject(other).getFirst().position();
        long outer = events.ofSubject(subject).getFirst().position();
        assertThat(result.position()).isEqualTo(Math.max(inner, outer)).isEqualTo(events.head());
        assertThat(events.ofSubject(subject).getFirst().payload()).contains("at 0");
    }

    @Test
    void recordsOneKeySentInParallelOnce() throws Exception {
        UUID command = UUID.randomUUID();
        List<Future<DispatchResult>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                answers.add(threads.submit(() -> send(command, new TestCommand.Note(subject, 2))));
            }
        }
        List<Long> positions = new ArrayList<>();
        for (Future<DispatchResult> answer : answers) {
            positions.add(answer.get().position());
        }
        assertThat(events.ofSubject(subject)).hasSize(2);
        assertThat(positions).containsOnly(events.ofSubject(subject).getLast().position());
    }

    @Nested
    class WhenAnotherProcessIsFirst {

        private final AtomicInteger attempts = new AtomicInteger();

        @Test
        void decidesAgainOnTheNewState() {
            send(UUID.randomUUID(), new TestCommand.Note(subject, 1));
            DispatchResult result = overtaken(UUID.randomUUID(), 1, UUID.randomUUID());
            assertThat(attempts).hasValue(2);
            assertThat(result.payload()).isEqualTo(new Recorded(subject, 2, false));
            assertThat(result.position()).isEqualTo(events.head());
        }

        @Test
        void decidesAgainOnASubjectThatExistsNow() {
            send(UUID.randomUUID(), new TestCommand.Note(UUID.randomUUID(), 1));
            DispatchResult result = overtaken(UUID.randomUUID(), 0, UUID.randomUUID());
            assertThat(attempts).hasValue(2);
            assertThat(result.payload()).isEqualTo(new Recorded(subject, 1, false));
        }

        @Test
        void answersAsARepeatWhenItWasTheSameCommand() {
            send(UUID.randomUUID(), new TestCommand.Note(subject, 1));
            UUID command = UUID.randomUUID();
            DispatchResult result = overtaken(command, 1, command);
            assertThat(attempts).hasValue(1);
            assertThat(result.payload()).isEqualTo(new Recorded(subject, 1, true));
            assertThat(result.position()).isEqualTo(events.head());
            assertThat(events.ofSubject(subject)).hasSize(2);
        }

        @Test
        void givesUpAfterAFewTimes() {
            send(UUID.randomUUID(), new TestCommand.Note(subject, 1));
            AtomicInteger sequence = new AtomicInteger(1);
            assertThatThrownBy(() -> send(
                            UUID.randomUUID(),
                            new TestCommand.Overtaken(
                                    subject, () -> recordElsewhere(sequence.getAndIncrement(), UUID.randomUUID()))))
                    .hasCauseInstanceOf(ConcurrencyException.class);
            assertThat(events.ofSubject(subject)).hasSize(6);
        }

        private DispatchResult overtaken(UUID command, long sequence, UUID commandElsewhere) {
            return send(command, new TestCommand.Overtaken(subject, () -> {
                if (attempts.incrementAndGet() == 1) {
                    recordElsewhere(sequence, commandElsewhere);
                }
            }));
        }

        private void recordElsewhere(long sequence, UUID commandId) {
            try (Connection connection = DATABASE.dataSource().getConnection();
                    PreparedStatement insert = connection.prepareStatement("""
                            select a.outcome
                            from event_store.event e, event_store.append(array[0], array[gen_random_uuid()],
                                array[0::bigint], array[e.subject], array[?::uuid], array[?::bigint], array[?::bigint],
                                array[e.name],
                                array[e.revision], array[e.payload::text],
                                array[(e.metadata || jsonb_build_object('commandId', ?::text))::text],
                                array[?::uuid], array[0]) a
                            where e.position = 1
                            """)) {
                insert.setObject(1, subject);
                insert.setLong(2, sequence);
                insert.setLong(3, sequence);
                insert.setObject(4, commandId);
                insert.setObject(5, commandId);
                insert.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void writesTheEnvelopeOfTheCommandOnItsEventsAndNothingElse() {
        UUID command = UUID.randomUUID();
        dispatch.send(
                        "test",
                        new TestCommand.Note(subject, 1),
                        Map.of(
                                MetaKey.COMMAND_ID,
                                command.toString(),
                                MetaKey.ACTOR,
                                "account-1",
                                MetaKey.EFFECTIVE_ON,
                                "2023-07",
                                "expectedVersion",
                                "-1"))
                .join();
        StoredEvent event = events.ofSubject(subject).getFirst();
        assertThat(event.metadata())
                .containsOnlyKeys(
                        MetaKey.COMMAND_ID, MetaKey.ACTOR, MetaKey.EFFECTIVE_ON, MetaKey.ORDINAL, MetaKey.NONCE);
        assertThat(event.recordedAt()).as("the injected clock, in ms").isEqualTo(NOW);
    }

    @Test
    void wakesAProcessorAtOnceAndKeepsItsTokenUnderAStableName() {
        DispatchResult result = send(UUID.randomUUID(), new TestCommand.Note(subject, 2));
        Awaitility.await()
                .atMost(1, TimeUnit.MINUTES)
                .untilAsserted(() -> assertThat(follower.positions).contains(result.position()));
        Awaitility.await()
                .atMost(1, TimeUnit.MINUTES)
                .untilAsserted(() -> assertThat(tokens())
                        .anySatisfy(
                                token -> assertThat(token).startsWith("follower token/position {\"globalIndex\":")));
        assertThat(tokens().toString()).doesNotContain("axonframework");
        assertThat(List.copyOf(follower.positions)).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void isPutTogetherAsMeant() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(store.getClass().getPackageName()).isEqualTo("nl.routekaart.eventstore");
    }

    private List<String> tokens() {
        return jdbc.query(
                "select processor_name, token_type, token from axon.token_entry",
                (row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    private DispatchResult send(UUID commandId, TestCommand command) {
        return dispatch.send("test", command, Map.of(MetaKey.COMMAND_ID, commandId.toString()))
                .join();
    }
}
