package nl.routekaart.standalone.log;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import nl.routekaart.log.LogProgress;

/** Says now and then how far a check is. */
final class Progress implements LogProgress {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter out;
    private long said = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(long position, long until) {
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            out.println("Checked " + position + " of " + until + " events");
            out.flush();
        }
    }
}
