package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Looks once, or again and again, and says what came of it. */
final class Rounds {

    static final int NOT_KNOWN = 1;

    /** Not 2: with that a command says that it was not understood. */
    static final int ALARM = 3;

    private final Watch watch;
    private final Told told;
    private final Showing showing;
    private final BlockingQueue<Outcome> brought = new LinkedBlockingQueue<>();
    private String failure = "";

    Rounds(Watch watch, Told told, Showing showing) {
        this.watch = watch;
        this.told = told;
        this.showing = showing;
    }

    /** @return the exit code */
    int once() throws IOException {
        Outcome outcome = watch.look();
        told.of(outcome);
        boolean shown = showing.show(told);
        if (outcome instanceof Outcome.Alarmed) {
            return ALARM;
        }
        return shown ? 0 : NOT_KNOWN;
    }

    /**
     * Goes on until there is an alarm, and has checkpoints brought meanwhile.
     *
     * @param linger how long after an alarm those who bring checkpoints are still answered what this witness holds
     */
    int follow(Duration every, InetSocketAddress address, Duration linger) throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver(address, new Submissions(watch, brought::add))) {
            told.line("listens", Integer.toString(receiver.port()));
            int exit = follow(every);
            TimeUnit.NANOSECONDS.sleep(linger.toNanos());
            return exit;
        }
    }

    /** Goes on until there is an alarm. */
    int follow(Duration every) throws InterruptedException {
        boolean alarmed = looked();
        while (!alarmed) {
            Outcome next = brought.poll(every.toNanos(), TimeUnit.NANOSECONDS);
            alarmed = next == null ? looked() : took(next);
        }
        return ALARM;
    }

    /** @return whether there is an alarm */
    private boolean looked() {
        try {
            Outcome outcome = watch.look();
            failure = "";
            return took(outcome);
        } catch (IOException e) {
            if (!failure.equals(told.reason(e))) {
                told.failed(e);
                failure = told.reason(e);
            }
            return false;
        }
    }

    private boolean took(Outcome outcome) {
        if (!outcome.isAsItWas()) {
            told.of(outcome);
            showing.show(told);
        }
        return outcome instanceof Outcome.Alarmed;
    }
}
