package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A hundred thousand events by many writers, of whose commands every second one fails; and the same without failures. */
class StormTest {

    private static final long SEED = 4829;
    private static final int EVENTS = Integer.getInteger("storm.events", 100_000);
    private static final int WRITERS = 64;

    @Test
    void failingCommandsLeaveNothingBehindAndCostReadersNothing(TestReporter report) throws Exception {
        Cost quiet = write(false, report);
        Cost storm = write(true, report);

        report.publishEntry("statements per event, storm / quiet", ratio(storm.statements(), quiet.statements()));
        report.publishEntry("blocks per event, storm / quiet", ratio(storm.blocks(), quiet.blocks()));
        assertThat(storm.rows()).as("rows read per event").isEqualTo(quiet.rows());
        assertThat(storm.statements())
                .as("statements of a reader of everything")
                .isLessThanOrEqualTo(quiet.statements() * 1.2);
        assertThat(storm.blocks())
                .as("blocks of the database that this takes")
                .isLessThanOrEqualTo(quiet.blocks() * 1.2);
    }

    /**
     * What reading costs, for each event.
     *
     * @param statements sent to the database
     * @param rows that came back
     * @param blocks of table and index that the database looked at for it
     */
    private record Cost(double statements, double rows, double blocks) {}

    private static Cost write(boolean storm, TestReporter report) throws Exception {
        try (StoreFixture here = StoreFixture.onNewDatabase();
                StoreFixture there = here.another();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            Set<String> acknowledged = StormCommands.acknowledged();
            List<StormCommands> writers = new ArrayList<>();
            List<Future<?>> writing = new ArrayList<>();
            Future<List<String>> follower = threads.submit(() -> follow(here));
            for (int number = 0; number < WRITERS; number++) {
                StoreFixture process = number % 8 == 7 ? there : here;
                int share = EVENTS / WRITERS + (number < EVENTS % WRITERS ? 1 : 0);
                StormCommands commands = new StormCommands(process, SEED + number, storm, acknowledged);
                writers.add(commands);
                writing.add(threads.submit(() -> commands.write(share)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            long written = System.nanoTime();

            List<String> stored = here.texts("select event_id::text from event_store.event order by position");
            assertThat(stored).hasSize(EVENTS).doesNotHaveDuplicates();
            assertThat(Set.copyOf(stored)).as("stored is what was acknowledged").isEqualTo(acknowledged);
            assertThat(here.positions())
                    .isEqualTo(LongStream.rangeClosed(1, stored.size()).boxed().toList());
            assertThat(follower.get()).as("what a reader saw meanwhile").isEqualTo(stored);

            Map<String, String> entries = new LinkedHashMap<>();
            entries.put("case", storm ? "storm" : "quiet");
            entries.put("events", Integer.toString(stored.size()));
            writers.stream()
                    .map(StormCommands::counts)
                    .flatMap(counts -> counts.entrySet().stream())
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, TreeMap::new, Collectors.summingInt(Map.Entry::getValue)))
                    .forEach((outcome, count) ->
                            entries.put("commands " + outcome.name().toLowerCase(Locale.ROOT), count.toString()));
            entries.put("milliseconds of writing", Long.toString((written - begun) / 1_000_000));
            return readAll(here, stored, entries, report);
        }
    }

    /** In the order of their positions, until every event of this case has come. */
    private static List<String> follow(StoreFixture process) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        try (TrackingEventStream stream = process.store.openStream(null)) {
            while (seen.size() < EVENTS) {
                TrackedEventMessage<?> event = StoreFixture.next(stream);
                seen.add(event.getIdentifier());
                assertThat(event.trackingToken().position()).hasValue(seen.size());
            }
        }
        return seen;
    }

    /** As a process does that comes now: the same way as any reader, over connections that count. */
    private static Cost readAll(
            StoreFixture written, List<String> stored, Map<String, String> entries, TestReporter report)
            throws InterruptedException {
        CountedReads counted = new CountedReads(written.database.dataSource());
        try (StoreFixture reader = written.another()) {
            reader.connections.setDataSource(counted.source());
            long begun = System.nanoTime();
            List<String> seen = follow(reader);
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
            assertThat(seen).isEqualTo(stored);
            double events = stored.size();
            Cost cost = new Cost(counted.statements() / events, counted.rows() / events, blocks(written) / events);
            entries.put("reader: statements", Long.toString(counted.statements()));
            entries.put("reader: rows", Long.toString(counted.rows()));
            entries.put("reader: blocks per 1000 events", "%.1f".formatted(cost.blocks() * 1000));
            entries.put("reader: milliseconds", Long.toString(micros / 1000));
            report.publishEntry(entries);
            System.out.println("Storm: " + entries);
            return cost;
        }
    }

    /**
     * The blocks that hold each page of events: dead rows on the way are paid for too. Not how often a block is looked at
     * again: that depends on how two writers took turns.
     */
    private static long blocks(StoreFixture fixture) {
        String sql = """
                select count(distinct (place::text::point)[0])
                from (select ctid as place from event_store.event where position > ? order by position limit ?) page
                """;
        int page = PostgresEventStorageEngine.PAGE;
        return LongStream.iterate(0, position -> position < EVENTS, position -> position + page)
                .map(position -> Objects.requireNonNull(fixture.jdbc.queryForObject(sql, Long.class, position, page)))
                .sum();
    }

    private static String ratio(double storm, double quiet) {
        return "%.3f".formatted(storm / quiet);
    }
}
