package nl.routekaart.benchmarks.harness;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Says on standard error what is going on; results alone go to standard output. */
public final class Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Progress() {}

    /** Says something. */
    public static void say(String format, Object... values) {
        System.err.println(TIME.format(LocalTime.now()) + " " + format.formatted(values));
    }
}
