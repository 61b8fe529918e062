package nl.routekaart.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.InclusionProof;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.Tree;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class LogTest {

    private final LogHouse house = new LogHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theTilesAreThoseOfTheTreeOverTheStoredEvents() {
        house.record(2_500);
        house.follow();
        Tree expected = house.expected(2_500);
        for (int level = 0; level <= 1; level++) {
            long hashes = 2_500 >> 8 * level;
            for (long index = 0; index * 256 < hashes; index++) {
                int width = (int) Math.min(256, hashes - index * 256);
                byte[] tile =
                        house.queries().tile(new TilePath(level, index, width)).orElseThrow();
                for (int i = 0; i < width; i++) {
                    assertThat(Hash.of(Arrays.copyOfRange(tile, 32 * i, 32 * i + 32)))
                            .isEqualTo(expected.nodes().node(8 * level, index * 256 + i));
                }
            }
        }
        assertThat(house.newest()).isEqualTo(new Checkpoint(LogHouse.ORIGIN, 2_500, expected.root()));
        assertThat(house.queries().tile(new TilePath(0, 9, 197))).isEmpty();
        assertThat(house.queries().tile(TilePath.full(0, 9))).isEmpty();
        assertThat(house.queries().tile(new TilePath(0, 9, 1)))
                .as("an older one")
                .isPresent();
        assertThat(house.queries().tile(new TilePath(0, 3, 5)))
                .as("of what is full by now")
                .isPresent();
        assertThat(house.queries().tile(new TilePath(2, 0, 1))).isEmpty();
        assertThat(house.queries().tile(TilePath.full(63, 0))).isEmpty();
    }

    @Test
    void anEmptyLogHasACheckpointToo() {
        house.follow();
        assertThat(house.newest()).isEqualTo(new Checkpoint(LogHouse.ORIGIN, 0, Hash.EMPTY));
        house.record(1);
        house.follow();
        assertThat(house.newest().size()).isEqualTo(1);
    }

    @Test
    void aRestartReadsOnlyWhatHasComeSince() {
        house.record(3_000);
        house.follow();
        house.record(17);
        List<Long> asked = new ArrayList<>();
        LogWriter restarted = house.writer(new Seeing(house.events, asked), house.signer);
        restarted.takeIn();
        assertThat(restarted.publish())
                .contains(new Checkpoint(
                        LogHouse.ORIGIN, 3_017, house.expected(3_017).root()));
        assertThat(asked).as("and the event before").containsOnly(2_999L, 3_000L);
        assertThat(restarted.publish()).as("once").isEmpty();
    }

    @Test
    void everyCheckpointContinuesTheOnesBefore() {
        Random random = new Random(1);
        List<Checkpoint> published = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            house.record(random.nextInt(300));
            house.follow();
            published.add(house.newest());
        }
        Checkpoint newest = published.getLast();
        for (Checkpoint earlier : published) {
            if (earlier.size() > 0) {
                LogQueries.Grown proof = house.queries().consistency(earlier.size(), newest.size());
                assertThat(new ConsistencyProof(earlier.size(), newest.size(), proof.path())
                                .holds(earlier.root(), newest.root()))
                        .isTrue();
            }
        }
        LogQueries.Included proof = house.queries().inclusion(7, newest.size());
        assertThat(new InclusionProof(6, newest.size(), proof.path()).holds(proof.leaf(), newest.root()))
                .isTrue();
        assertThat(proof.leaf()).isEqualTo(house.expected(7).nodes().node(0, 6));
    }

    @Test
    void twoProcessesMakeOneLog() throws Exception {
        house.record(20_000);
        try (ExecutorService processes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int process = 0; process < 3; process++) {
                running.add(processes.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        house.follow();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(house.newest())
                .isEqualTo(new Checkpoint(
                        LogHouse.ORIGIN, 20_000, house.expected(20_000).root()));
        assertThat(house.check(house.events).run().holds()).isTrue();
    }

    /** Each statement to the database fails once; after each failure another process takes over. */
    @Test
    void aBreakBetweenAnyTwoWritesLosesNothing() {
        house.record(1_300);
        for (int after = 0; after < 40; after++) {
            house.owner.execute("drop trigger if exists break on log.tile");
            house.owner.execute("drop trigger if exists break on log.tree");
            house.owner.execute("drop trigger if exists break on log.checkpoint");
            String table = List.of("tile", "tree", "checkpoint").get(after % 3);
            house.owner.execute("""
                    create or replace function log.break() returns trigger language plpgsql as $$
                    begin raise exception 'broken off'; end $$""");
            house.owner.execute(
                    "create trigger break " + List.of("before", "after").get(after % 2) + " insert or update on log."
                            + table + " for each row execute function log.break()");
            house.record(300);
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(house::follow);
            house.owner.execute("drop trigger break on log." + table);
            house.follow();
            assertThat(house.newest().size()).isEqualTo(house.events.head());
        }
        assertThat(house.newest().root())
                .isEqualTo(house.expected(house.events.head()).root());
        assertThat(house.check(house.events).run().holds()).isTrue();
    }

    @Test
    void nothingIsSignedThatDoesNotContinueWhatWasPublished() {
        house.record(400);
        house.follow();
        house.record(10);
        house.jdbc.update("update log.tree set edge[1] = set_byte(edge[1], 40, get_byte(edge[1], 40) # 1)");
        LogWriter writer = house.writer();
        writer.takeIn();
        assertThatExceptionOfType(LogFault.class)
                .isThrownBy(writer::publish)
                .withMessageContaining("does not continue");
        assertThat(house.newest().size()).isEqualTo(400);
    }

    @Test
    void aCheckpointThatTheLogDidNotSignIsNotContinued() {
        house.record(5);
        house.follow();
        house.record(5);
        LogSigner other = LogHouse.signer(Ed25519SigningKey.generate());
        LogWriter writer = house.writer(house.events, other);
        writer.takeIn();
        assertThatExceptionOfType(LogFault.class).isThrownBy(writer::publish).withMessageContaining("not signed");
    }

    @Test
    void aStoreThatLostEventsIsNotTakenIn() {
        house.record(50);
        house.follow();
        LogWriter writer = house.writer(new Cut(house.events, 49), house.signer);
        assertThatExceptionOfType(LogFault.class).isThrownBy(writer::takeIn);
        LogWriter gap = house.writer(new Without(house.events, 60), house.signer);
        house.record(50);
        assertThatExceptionOfType(LogFault.class).isThrownBy(gap::takeIn);
    }

    @Test
    void theCheckFindsTheFirstEventOrHashThatIsNotWhatItWas() {
        house.record(70_000);
        house.follow();
        assertThat(house.check(house.events).run())
                .returns(70_000L, LogVerdict::position)
                .returns(true, LogVerdict::holds)
                .returns(house.newest().root().hex(), LogVerdict::root);
        assertThat(house.check(new Changed(house.events, 4_321)).run().firstBad())
                .isEqualTo(4_321);
        assertThat(house.check(new Without(house.events, 4_321)).run().firstBad())
                .isEqualTo(4_321);
        assertThat(house.check(new Cut(house.events, 69_999)).run().firstBad()).isEqualTo(70_000);
        assertThat(house.check(new Changed(house.events, 70_000)).run().firstBad())
                .isEqualTo(70_000);
    }

    @Test
    void theCheckTellsHowFarItIs() {
        house.record(10_000);
        house.follow();
        List<Long> told = new ArrayList<>();
        house.check(house.events).run((position, until) -> {
            assertThat(until).isEqualTo(10_000);
            told.add(position);
        });
        assertThat(told).isSorted().endsWith(10_000L).hasSizeGreaterThan(1);
    }

    @Test
    void aTreeThatWasPutBackIsShorterThanWhatWasPublishedOfIt() {
        house.record(300);
        house.follow();
        List<byte[]> edge = house.tables.edge().levels();
        house.record(5);
        house.follow();
        house.jdbc.update("update log.tree set size = 300, edge = array[?, ?]", edge.get(0), edge.get(1));
        assertThat(house.check(house.events).run().firstBad()).isEqualTo(301);
    }

    @Test
    void tilesThatWereSpoiledAreMadeAgain() {
        house.record(70_000);
        house.follow();
        house.jdbc.update(
                "update log.tile set hashes = set_byte(hashes, 33, get_byte(hashes, 33) # 1) where level = 0 and index = 7");
        house.owner.update("delete from log.tile where level = 0 and index = 9");
        house.jdbc.update("update log.tree set edge[1] = set_byte(edge[1], 0, get_byte(edge[1], 0) # 1)");
        assertThat(house.check(house.events).mend(LogProgress.UNTOLD).firstBad())
                .isEqualTo(7 * 256 + 2);
        assertThat(house.check(house.events).run().holds()).isTrue();
        house.record(1_000);
        house.follow();
        assertThat(house.newest().root()).isEqualTo(house.expected(71_000).root());
    }

    @Test
    void tilesAreNotMadeToFitEventsThatWereChanged() {
        house.record(700);
        house.follow();
        LogVerdict verdict = house.check(new Changed(house.events, 17)).mend(LogProgress.UNTOLD);
        assertThat(verdict.firstBad()).isEqualTo(17);
        assertThat(house.check(house.events).run().holds()).isTrue();
    }

    @Test
    void whatWasPublishedCannotBeChangedByTheProduct() {
        house.record(3);
        house.follow();
        for (String change : List.of(
                "update log.checkpoint set note = 'x'", "delete from log.checkpoint", "truncate log.checkpoint")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> house.jdbc.execute(change));
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> house.owner.execute(change));
        }
    }

    @Test
    void theNotesAreSignedByTheLog() {
        house.record(3);
        house.follow();
        SignedNote note = house.queries().checkpoint().orElseThrow();
        NoteKey key = house.signer.keys().getFirst();
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(LongStream.of(house.queries().size())).containsExactly(3L);
    }

    /** Events as somebody else reads them. */
    private abstract static class Other implements RawEvents {

        private final RawEvents events;

        Other(RawEvents events) {
            this.events = events;
        }

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return events.page(afterPosition, limit);
        }

        @Override
        public List<StoredEvent> ofSubject(UUID id) {
            return events.ofSubject(id);
        }

        @Override
        public long head() {
            return events.head();
        }

        @Override
        public long positionAt(Instant instant) {
            return events.positionAt(instant);
        }
    }

    private static final class Seeing extends Other {

        private final List<Long> asked;

        Seeing(RawEvents events, List<Long> asked) {
            super(events);
            this.asked = asked;
        }

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            asked.add(afterPosition);
            return super.page(afterPosition, limit);
        }
    }

    private static final class Cut extends Other {

        private final long last;

        Cut(RawEvents events, long last) {
            super(events);
            this.last = last;
        }

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return super.page(afterPosition, limit).stream()
                    .filter(event -> event.position() <= last)
                    .toList();
        }

        @Override
        public long head() {
            return last;
        }
    }

    private static final class Without extends Other {

        private final long missing;

        Without(RawEvents events, long missing) {
            super(events);
            this.missing = missing;
        }

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return super.page(afterPosition, limit).stream()
                    .filter(event -> event.position() != missing)
                    .toList();
        }
    }

    private static final class Changed extends Other {

        private final long changed;

        Changed(RawEvents events, long changed) {
            super(events);
            this.changed = changed;
        }

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return super.page(afterPosition, limit).stream()
                    .map(event -> event.position() == changed ? other(event) : event)
                    .toList();
        }

        private static StoredEvent other(StoredEvent event) {
            return new StoredEvent(
                    event.position(),
                    event.eventId(),
                    event.recordedAt().plusMillis(1),
                    event.subject(),
                    event.subjectId(),
                    event.sequence(),
                    event.name(),
                    event.revision(),
                    event.payload(),
                    event.metadata());
        }
    }
}
