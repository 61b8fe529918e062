package nl.routekaart.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.routekaart.eventstore.OrderedStore.Way;

/**
 * Who writes what, by which clock, and in which order writers and readers take their steps. The same seed always gives the same
 * schedule. A pause is an order of steps: the first writer appends before anyone else does anything, and ends late.
 */
record Schedule(long seed, List<Writer> writers, List<Step> steps) {

    /**
     * One transaction.
     *
     * @param clock how far its clock is from the others'
     * @param fails whether it is rolled back, after it has appended
     */
    record Writer(Way way, int events, Duration clock, boolean fails) {}

    /** The next thing that a writer, or a reader, does. */
    sealed interface Step {

        /** A writer appends, and the second time ends. */
        record Write(int writer) implements Step {}

        /** A reader reads what there is. */
        record Read(Reader reader) implements Step {}
    }

    /** Four who read everything, each in a way of its own. */
    enum Reader {
        OPENED_BEFORE,
        JOINED_MIDWAY,
        REOPENED_FROM_ITS_TOKEN,
        BY_PAGES
    }

    static Schedule of(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(3);
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            writers.add(writer(random, i == 0));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            steps.add(new Step.Write(i));
            steps.add(new Step.Write(i));
        }
        for (Reader reader : Reader.values()) {
            int reads = 1 + random.nextInt(2);
            for (int i = 0; i < reads; i++) {
                steps.add(new Step.Read(reader));
            }
        }
        Collections.shuffle(steps, random);
        int late = steps.size() / 2;
        steps.add(late + random.nextInt(steps.size() - late + 1), new Step.Write(0));
        steps.addFirst(new Step.Write(0));
        return new Schedule(seed, writers, steps);
    }

    private static Writer writer(Random random, boolean held) {
        Way[] ways = Way.values();
        Way way = held ? ways[random.nextInt(ways.length)] : ways[random.nextInt(ways.length - 1)];
        return new Writer(way, 1 + random.nextInt(3), clock(random), random.nextInt(5) == 0);
    }

    /** Most clocks agree within a second; some have jumped, by minutes to hours, mostly back. */
    private static Duration clock(Random random) {
        Duration jump = Duration.ofSeconds(random.nextInt(120, 6 * 3600));
        return switch (random.nextInt(6)) {
            case 0, 1 -> jump.negated();
            case 2 -> jump;
            default -> Duration.ofMillis(random.nextInt(-1000, 1000));
        };
    }
}
