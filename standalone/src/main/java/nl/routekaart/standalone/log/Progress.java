package nl.routekaart.standalone.log;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import nl.routekaart.log.LogProgress;
import nl.routekaart.standalone.Words;

/** Says now and then how far a check is. */
final class Progress implements LogProgress {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter out;
    private final Words words;
    private long said = System.nanoTime();

    Progress(PrintWriter out, Words words) {
        this.words = words;
        this.out = out;
    }

    @Override
    public void at(long position, long until) {
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            out.println(words.say("so-far", Long.toString(position), Long.toString(until)));
            out.flush();
        }
    }
}
