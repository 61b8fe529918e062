package nl.routekaart.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the building of views is. It says so in the log now and then. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long SAY_AGAIN = TimeUnit.SECONDS.toNanos(5);

    private final List<String> views;
    private final long until;
    private final LongSupplier nanos;
    private final long started;
    private long said;
    private Stage stage = Stage.EVENTS;
    private long position;
    private double part;

    /**
     * @param until the position up to which it is built
     * @param nanos a clock such as {@link System#nanoTime}
     */
    Progress(List<String> views, long until, LongSupplier nanos) {
        this.views = List.copyOf(views);
        this.until = until;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.said = started;
    }

    /** It has taken in everything up to a position. */
    synchronized void reached(long newPosition) {
        position = newPosition;
        part = until == 0 ? 1 : Math.min(1, (double) newPosition / until);
        say();
    }

    /** It goes on with something else. */
    synchronized void stage(Stage next) {
        stage = next;
        part = 0;
        say();
    }

    /** So much of the present stage is done, of 1. */
    synchronized void part(double done) {
        part = done;
        say();
    }

    private void say() {
        long now = nanos.getAsLong();
        if (now - said >= SAY_AGAIN) {
            said = now;
            LOG.info("Building {}: {}", views, state());
        }
    }

    /** How far it is now. */
    synchronized Rebuilding state() {
        long elapsed = Math.max(1, nanos.getAsLong() - started);
        double done = stage.before() + part * stage.share;
        Duration left = done < 0.01 ? null : Duration.ofNanos((long) (elapsed * (1 - done) / done));
        return new Rebuilding(stage.word, position, until, perSecond(elapsed), left);
    }

    private long perSecond(long elapsed) {
        return Math.round(position * (double) TimeUnit.SECONDS.toNanos(1) / elapsed);
    }

    /** What is done one after the other, each with its usual share of the time; see docs/decisions/0032. */
    enum Stage {
        EVENTS("reading events", 0.45),
        SUBJECTS("writing subjects", 0.25),
        INDEXES("making indexes", 0.25),
        COMPARING("comparing", 0.05);

        private final String word;
        private final double share;

        Stage(String word, double share) {
            this.word = word;
            this.share = share;
        }

        private double before() {
            double before = 0;
            for (Stage stage : values()) {
                if (stage.ordinal() < ordinal()) {
                    before += stage.share;
                }
            }
            return before;
        }
    }
}
