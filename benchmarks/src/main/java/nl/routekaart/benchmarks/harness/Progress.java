package nl.routekaart.benchmarks.harness;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Says on standard error what is going on; results alone go to standard output. */
public final class Progress {

    private Progress() {}

    /** Says something. */
    public static void say(String format, Object... values) {
        System.err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + format.formatted(values));
    }
}
