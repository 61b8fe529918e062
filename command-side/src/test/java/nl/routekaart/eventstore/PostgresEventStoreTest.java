package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import nl.routekaart.eventstore.TestEvents.Noted;
import nl.routekaart.eventstore.TestEvents.Opened;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.message.UnknownEventException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest {

    private final StoreFixture fixture = StoreFixture.onNewDatabase();
    private final UUID subject = UUID.randomUUID();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Nested
    class Appending {

        @Test
        void storesNameRevisionJsonAndMetadataButNoClassName() {
            UUID command = UUID.randomUUID();
            fixture.inUnitOfWork(unitOfWork ->
                    fixture.publish(command, subject, 0, new Opened("Waterstofnetwerk"), new Noted("later")));

            List<StoredEvent> stored = fixture.table.page(0, 10);
            assertThat(stored).extracting(StoredEvent::position).containsExactly(1L, 2L);
            assertThat(stored).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
            assertThat(stored).extracting(StoredEvent::name).containsExactly("test.opened", "test.noted");
            StoredEvent first = stored.getFirst();
            assertThat(first.subject()).isEqualTo("test");
            assertThat(first.subjectId()).isEqualTo(subject);
            assertThat(first.payload()).isEqualTo("{\"title\": \"Waterstofnetwerk\"}");
            assertThat(first.metadata())
                    .containsEntry(MetaKey.COMMAND_ID, command.toString())
                    .containsEntry(MetaKey.ORDINAL, "0")
                    .containsEntry(MetaKey.REASON, "reden €");
            assertThat(stored.get(1).metadata()).containsEntry(MetaKey.ORDINAL, "1");
            assertThat(first.recordedAt()).isEqualTo(first.recordedAt().truncatedTo(ChronoUnit.MILLIS));
            List<String> everything = fixture.texts("select e::text from event_store.event e");
            assertThat(everything.toString()).doesNotContain("routekaart");
        }

        @Test
        void givesEveryEventANonceOfItsOwnOf128Bits() {
            fixture.record(subject, 0, new Opened("a"), new Noted("b"));
            assertThat(fixture.table.page(0, 10))
                    .extracting(event -> event.metadata().get(MetaKey.NONCE))
                    .doesNotHaveDuplicates()
                    .allSatisfy(nonce -> assertThat(nonce).matches("[A-Za-z0-9_-]{22}"));
        }

        @Test
        void countsOrdinalsOnWhenAUnitOfWorkHandsOverItsEventsInSeveralLots() {
            UUID command = UUID.randomUUID();
            AtomicBoolean first = new AtomicBoolean(true);
            fixture.store.subscribe(events -> {
                if (first.getAndSet(false)) {
                    fixture.publish(command, subject, 1, new Noted("b"));
                }
            });
            fixture.inUnitOfWork(unitOfWork -> fixture.publish(command, subject, 0, new Opened("a")));
            assertThat(fixture.table.page(0, 10))
                    .extracting(event -> event.metadata().get(MetaKey.ORDINAL))
                    .containsExactly("0", "1");
        }

        @Test
        void failsRatherThanForgetAnEventThatWasPublishedTooLate() {
            assertThatThrownBy(() -> fixture.inUnitOfWork(unitOfWork -> {
                        fixture.publish(UUID.randomUUID(), subject, 0, new Opened("a"));
                        unitOfWork.onPrepareCommit(
                                later -> fixture.publish(UUID.randomUUID(), subject, 1, new Noted("b")));
                    }))
                    .hasMessageContaining("too late");
            assertThat(fixture.events()).isZero();
        }

        @Test
        void recordsNothingBeforeTheUnitOfWorkCommits() {
            fixture.inUnitOfWork(unitOfWork -> {
                fixture.publish(UUID.randomUUID(), subject, 0, new Opened("a"));
                unitOfWork.onPrepareCommit(
                        handedOver -> assertThat(fixture.events()).isZero());
                unitOfWork.afterCommit(committed -> assertThat(fixture.events()).isEqualTo(1));
            });
            assertThat(fixture.table.head()).isEqualTo(1);
        }

        @Test
        void worksWithoutAUnitOfWorkToo() {
            fixture.publish(UUID.randomUUID(), subject, 0, new Opened("a"));
            assertThat(fixture.positions()).containsExactly(1L);
        }

        @Test
        void leavesNoTraceAndNoGapWhenTheCommandFailsAfterIt() {
            fixture.record(subject, 0, new Opened("a"));
            assertThatThrownBy(() -> fixture.inUnitOfWork(unitOfWork -> {
                        fixture.publish(UUID.randomUUID(), subject, 1, new Noted("b"), new Noted("c"));
                        unitOfWork.onPrepareCommit(handedOver -> {
                            throw new IllegalStateException("refused late");
                        });
                    }))
                    .hasMessage("refused late");
            fixture.record(subject, 1, new Noted("d"));
            assertThat(fixture.positions()).containsExactly(1L, 2L);
            assertThat(fixture.table.head()).isEqualTo(2);
        }

        @Test
        void goesOnAfterItsSessionWasLost() {
            fixture.record(subject, 0, new Opened("a"));
            fixture.texts("""
                    select pg_terminate_backend(pid, 5000)::text from pg_locks
                    where locktype = 'advisory' and objid = %d and granted
                    """.formatted(WriterSession.LOCK));
            fixture.record(subject, 1, new Noted("b"));
            assertThat(fixture.positions()).containsExactly(1L, 2L);
        }

        @Test
        void acknowledgesWhatIsRecordedAlsoWhenAReaderCannotBeWoken() {
            fixture.head.listen(() -> {
                throw new IllegalStateException("stopping");
            });
            fixture.record(subject, 0, new Opened("a"));
            assertThat(fixture.positions()).containsExactly(1L);
        }

        @Test
        void refusesWhatItCouldNotGiveBack() {
            String id = subject.toString();
            String command = UUID.randomUUID().toString();
            Map<String, String> metadata = Map.of(MetaKey.COMMAND_ID, command);
            assertThatThrownBy(() -> fixture.store.publish(
                            new GenericDomainEventMessage<>("test", id, 0, new Opened("a"), Map.of())))
                    .hasMessageContaining("commandId");
            assertThatThrownBy(() -> fixture.store.publish(
                            new GenericDomainEventMessage<>("TestAggregate", id, 0, new Opened("a"), metadata)))
                    .hasMessageContaining("subject's word");
            assertThatThrownBy(() -> fixture.store.publish(
                            new GenericDomainEventMessage<>("test", "no uuid", 0, new Opened("a"), metadata)))
                    .hasMessageContaining("UUID");
            assertThatThrownBy(() -> fixture.store.publish(new GenericEventMessage<>(new Opened("a"), metadata)))
                    .hasMessageContaining("belongs to a subject");
            assertThatThrownBy(() -> fixture.store.publish(new GenericDomainEventMessage<>(
                            "test", id, 0, new Opened("a"), Map.of(MetaKey.COMMAND_ID, command, "number", 1))))
                    .hasMessageContaining("number");
            assertThat(fixture.events()).isZero();
        }
    }

    @Nested
    class Conflicting {

        @Test
        void tellsTheSecondWriterOfASequenceNumber() {
            fixture.record(subject, 0, new Opened("a"), new Noted("b"));
            assertThatExceptionOfType(ConcurrencyException.class)
                    .isThrownBy(() -> fixture.record(subject, 1, new Noted("c")));
            assertThat(fixture.positions()).containsExactly(1L, 2L);
        }

        @Test
        void tellsTheSecondWhoMakesASubject() {
            fixture.record(subject, 0, new Opened("a"));
            assertThatExceptionOfType(AggregateStreamCreationException.class)
                    .isThrownBy(() -> fixture.record(subject, 0, new Opened("b")));
        }

        @Test
        void tellsThatACommandHasBeenRecordedEvenForAnotherSubject() {
            UUID command = UUID.randomUUID();
            fixture.inUnitOfWork(unitOfWork -> fixture.publish(command, subject, 0, new Opened("a")));
            assertThatExceptionOfType(CommandAlreadyRecordedException.class)
                    .isThrownBy(() -> fixture.inUnitOfWork(
                            unitOfWork -> fixture.publish(command, UUID.randomUUID(), 0, new Opened("a"))))
                    .satisfies(e -> assertThat(e.commandId()).isEqualTo(command));
            assertThatExceptionOfType(CommandAlreadyRecordedException.class)
                    .isThrownBy(() ->
                            fixture.inUnitOfWork(unitOfWork -> fixture.publish(command, subject, 0, new Opened("a"))));
        }
    }

    @Nested
    class Reading {

        @Test
        void givesAnAggregateItsEventsAndThoseStagedInItsUnitOfWork() {
            fixture.record(subject, 0, new Opened("a"));
            fixture.record(UUID.randomUUID(), 0, new Opened("other"));
            fixture.inUnitOfWork(unitOfWork -> {
                fixture.publish(UUID.randomUUID(), subject, 1, new Noted("b"));
                assertThat(fixture.store
                                .readEvents(subject.toString())
                                .asStream()
                                .toList())
                        .extracting(event -> (Object) event.getPayload())
                        .containsExactly(new Opened("a"), new Noted("b"));
            });
            assertThat(fixture.store.lastSequenceNumberFor(subject.toString())).contains(1L);
            assertThat(fixture.store.lastSequenceNumberFor(UUID.randomUUID().toString()))
                    .isEmpty();
            assertThat(fixture.store
                            .readEvents(subject.toString(), 1)
                            .asStream()
                            .toList())
                    .hasSize(1);
        }

        @Test
        void streamsPageAfterPage() throws InterruptedException {
            int many = 2 * PostgresEventStorageEngine.PAGE + 3;
            Noted[] notes =
                    LongStream.range(0, many).mapToObj(i -> new Noted("n" + i)).toArray(Noted[]::new);
            fixture.record(subject, 0, notes);
            try (TrackingEventStream stream = fixture.store.openStream(new GlobalSequenceTrackingToken(1))) {
                for (long position = 2; position <= many; position++) {
                    assertThat(StoreFixture.next(stream).trackingToken())
                            .isEqualTo(new GlobalSequenceTrackingToken(position));
                }
                assertThat(stream.hasNextAvailable()).isFalse();
            }
            assertThat(fixture.engine.readEvents(null, false).toList()).hasSize(many);
        }

        @Test
        void refusesToLoadAnAggregateWithAnEventItDoesNotKnow() {
            fixture.record(subject, 0, new Opened("a"));
            fixture.appendRaw("test.forgotten", 1, subject, 1, Instant.EPOCH, "{}");
            assertThatExceptionOfType(UnknownEventException.class)
                    .isThrownBy(() -> fixture.store.readEvents(subject.toString()));
        }

        @Test
        void refusesToLoadAnAggregateWithANewerRevision() {
            fixture.appendRaw("test.opened", 2, subject, 0, Instant.EPOCH, "{\"title\":\"a\"}");
            assertThatExceptionOfType(UnknownEventException.class)
                    .isThrownBy(() -> fixture.store.readEvents(subject.toString()));
        }

        @Test
        void stopsAStreamAtAnEventItDoesNotKnowAndNeverGoesPastIt() throws InterruptedException {
            fixture.record(subject, 0, new Opened("a"));
            fixture.appendRaw("test.forgotten", 1, subject, 1, Instant.EPOCH, "{}");
            fixture.record(subject, 2, new Noted("c"));
            try (TrackingEventStream stream = fixture.store.openStream(null)) {
                assertThat(StoreFixture.next(stream).getPayload()).isEqualTo(new Opened("a"));
                for (int i = 0; i < 3; i++) {
                    assertThatExceptionOfType(UnknownEventException.class).isThrownBy(stream::hasNextAvailable);
                    assertThatExceptionOfType(UnknownEventException.class).isThrownBy(stream::nextAvailable);
                }
            }
            assertThatExceptionOfType(UnknownEventException.class)
                    .isThrownBy(() -> fixture.engine.readEvents(null, false).toList());
        }

        @Test
        void wakesAReaderThatWaitsAlsoForAnotherProcess() throws InterruptedException {
            try (TrackingEventStream stream = fixture.store.openStream(null);
                    StoreFixture other = fixture.another()) {
                assertThat(stream.hasNextAvailable()).isFalse();
                other.record(subject, 0, new Opened("a"));
                assertThat(StoreFixture.next(stream).getPayload()).isEqualTo(new Opened("a"));
            }
        }

        @Test
        void opensWhereATokenSays() {
            Instant start = Instant.parse("2026-01-01T00:00:00Z");
            assertThat(fixture.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
            fixture.appendRaw("test.noted", 1, subject, 0, start, "{\"text\":\"a\"}");
            fixture.appendRaw("test.noted", 1, subject, 1, start.plusMillis(1), "{\"text\":\"b\"}");
            assertThat(fixture.store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(fixture.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
            assertThat(fixture.store.createTokenAt(start)).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(fixture.store.createTokenAt(start.plusMillis(1))).isEqualTo(new GlobalSequenceTrackingToken(1));
        }
    }
}
