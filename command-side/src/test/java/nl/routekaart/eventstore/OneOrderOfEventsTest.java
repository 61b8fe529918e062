package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.routekaart.eventstore.Seen.Fault;
import nl.routekaart.eventstore.Seen.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * One writer is held open while others commit, by clocks that disagree: a thousand schedules, each made from its seed. No reader of our
 * store may miss, double or reorder an event. Axon's own store fails the very same test, which shows that the test can fail.
 */
class OneOrderOfEventsTest {

    private static final long FIRST_SEED = 4829;
    private static final int SCHEDULES = 1_000;

    @Test
    void noReaderOfOurStoreMissesDoublesOrReordersAnEvent(TestReporter report) throws InterruptedException {
        try (OrderedStore ours = new OurOrderedStore()) {
            prove(ours, report);
        }
    }

    /**
     * Axon gives an event its number before commit and remembers the gaps that readers have passed, but forgets them as soon as it
     * reads an event that is older than its gap timeout. What then commits into such a gap is never delivered.
     */
    @Test
    void readersOfTheStockStoreLoseEventsUnderTheSameTest(TestReporter report) {
        try (OrderedStore stock = new StockOrderedStore()) {
            assertThatThrownBy(() -> prove(stock, report))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("committed events never came");
        }
    }

    private static void prove(OrderedStore store, TestReporter report) throws InterruptedException {
        Map<Fault, Integer> schedulesWith = new EnumMap<>(Fault.class);
        Map<Fault, String> first = new EnumMap<>(Fault.class);
        int committed = 0;
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
                Seen seen = ScheduleRun.run(store, Schedule.of(seed), threads);
                committed += seen.committed().stream()
                        .mapToInt(commit -> commit.events().size())
                        .sum();
                Set<Fault> faults = EnumSet.noneOf(Fault.class);
                for (Finding finding : seen.findings()) {
                    faults.add(finding.fault());
                    first.putIfAbsent(finding.fault(), finding.text());
                }
                faults.forEach(fault -> schedulesWith.merge(fault, 1, Integer::sum));
            }
        }
        publish(store, committed, schedulesWith, (System.nanoTime() - begun) / 1_000_000, report);
        assertThat(List.copyOf(first.values()))
                .as("What went wrong in the %s store, each for the first time", store.name())
                .isEmpty();
    }

    private static void publish(
            OrderedStore store, int committed, Map<Fault, Integer> schedulesWith, long millis, TestReporter report) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("store", store.name());
        entries.put("schedules", Integer.toString(SCHEDULES));
        entries.put("committed events", Integer.toString(committed));
        for (Fault fault : Fault.values()) {
            String name =
                    "schedules with " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            entries.put(name, Integer.toString(schedulesWith.getOrDefault(fault, 0)));
        }
        entries.put("milliseconds", Long.toString(millis));
        report.publishEntry(entries);
        System.out.println("One order of events: " + entries);
    }
}
