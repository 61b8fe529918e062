package nl.routekaart.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds views anew from the events beside the live ones and puts them in their place, all in one pass over the events.
 * Until the one transaction that switches, the live generation is read and written as ever; what a broken-off rebuild
 * leaves behind is dropped by the next one, or at the next start. What fails in one view hurts no other: they are put
 * in place first, and the failure is thrown then.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final String TASK = "rebuild";

    /** So few events can be taken in while the live view waits. */
    private static final int FEW = 500;

    private static final int MOST_ROUNDS = 10;

    /** What an event adds to what is kept in memory of its subject, on the safe side. */
    private static final int BYTES_PER_EVENT = 1000;

    private final List<Building> views;
    private final Transactions transactions;
    private final EventPages events;
    private final Pace pace;
    private final List<RuntimeException> failures = new ArrayList<>();

    Rebuild(List<Building> views, Transactions transactions, EventPages events, Pace pace) {
        this.views = views;
        this.transactions = transactions;
        this.events = events;
        this.pace = pace;
    }

    /**
     * Makes the views ready to be read and written: drops what was left behind, and builds those that are not there or
     * were made by another release. An event that cannot be read ends the building there; the view then goes on from
     * that point, which is to say that it stops and says so. Waits while another process does the same.
     */
    void prepare() {
        apart(() -> {
            views.forEach(view -> view.live().schema().claim(TASK));
            views.forEach(Building::dropLeftovers);
            List<Building> missing =
                    views.stream().filter(view -> !isUpToDate(view)).toList();
            if (!missing.isEmpty()) {
                long head = events.head();
                LOG.info("Built from {} events: {}", head, names(missing));
                build(missing, head, true, view -> putInPlace(view, isPresent(view)));
            }
            return true;
        });
    }

    private boolean isPresent(Building view) {
        return apart(view.live().schema()::exists);
    }

    private boolean isUpToDate(Building view) {
        return isPresent(view) && apart(view.live().schema()::isOfThisRelease);
    }

    /**
     * @param due where they ought to stand at least, and will
     * @param told hears of each view in the transaction that switches: it is switched if and only if that is kept too
     * @throws BeingBuiltException if one of these views is being built or compared now
     */
    List<Rebuilt> run(long due, Consumer<Rebuilt> told) {
        long started = System.nanoTime();
        List<Rebuilt> all = new ArrayList<>();
        exclusively(() -> {
            views.forEach(Building::dropLeftovers);
            build(views, until(), false, view -> all.add(compareAndSwitch(view, due, started, told)));
            return true;
        });
        return all;
    }

    /**
     * Compares the views and leaves them as they are.
     *
     * @param at the position at which they are compared, at or below where they stand; absent: where they stand
     * @param due where they ought to stand at least
     * @throws BeingBuiltException as {@link #run}
     */
    List<Compared> compare(@Nullable Long at, long due) {
        long started = System.nanoTime();
        List<Compared> all = new ArrayList<>();
        exclusively(() -> {
            views.forEach(Building::dropLeftovers);
            build(views, at != null ? at : until(), false, view -> all.add(compared(view, at, due, started)));
            views.forEach(Building::dropLeftovers);
            return true;
        });
        return all;
    }

    /** Where the views stand, as far as there are events: a store that was put back has fewer than they have seen. */
    private long until() {
        return Math.min(views.stream().mapToLong(Building::livePosition).min().orElse(0), events.head());
    }

    private Compared compared(Building view, @Nullable Long at, long due, long started) {
        Comparing comparing = new Comparing(view, pace);
        Proof proof = at == null ? comparing.now(due) : comparing.at(at);
        Compared compared = new Compared(
                view.live().name(),
                proof.position(),
                proof.shown(),
                proof.folded(),
                proof.first(),
                Duration.ofNanos(System.nanoTime() - started));
        LOG.info("{}", compared);
        return compared;
    }

    private Rebuilt compareAndSwitch(Building view, long due, long started, Consumer<Rebuilt> told) {
        Proof proof = new Comparing(view, pace).now(due);
        catchUp(view);
        Rebuilt rebuilt = apart(() -> {
            view.live().schema().lock();
            long position = view.copyInTransaction(Math.max(view.live().schema().position(), due));
            view.putInPlace(true);
            Rebuilt done = new Rebuilt(
                    view.live().name(),
                    proof.position(),
                    proof.shown(),
                    proof.folded(),
                    proof.first(),
                    position,
                    Duration.ofNanos(System.nanoTime() - started));
            told.accept(done);
            return done;
        });
        view.dropOld();
        LOG.info("{}", rebuilt);
        return rebuilt;
    }

    /** Leaves little to be done while the live view is locked. */
    private void catchUp(Building view) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long position = view.livePosition();
            if (position - view.position() <= FEW) {
                return;
            }
            view.copyTo(position);
        }
    }

    /** Whether somebody builds or compares one of these views now. */
    boolean isUnderWay() {
        return apart(() -> views.stream().anyMatch(view -> view.live().schema().isClaimed(TASK)));
    }

    private void putInPlace(Building view, boolean present) {
        transactions.apart().executeWithoutResult(status -> {
            view.live().schema().lock();
            view.putInPlace(present);
        });
        view.dropOld();
    }

    /** @param then what is done with each view when all are built */
    private void build(List<Building> all, long until, boolean asFarAsReadable, Consumer<Building> then) {
        Progress progress = new Progress(names(all), until, System::nanoTime);
        try {
            all.forEach(view -> view.live().building(progress));
            boolean fits = fits(until);
            all.forEach(view -> view.begin(fits));
            Set<Building> built = new LinkedHashSet<>();
            fill(all, until, asFarAsReadable, progress, built);
            for (Building view : all) {
                if (!view.isAtOnce() && attempt(view, one -> copyTo(one, until, asFarAsReadable, progress))) {
                    built.add(view);
                }
            }
            progress.stage(Progress.Stage.COMPARING);
            int done = 0;
            for (Building view : built) {
                attempt(view, then);
                progress.part((double) ++done / built.size());
            }
        } finally {
            all.forEach(view -> view.live().building(null));
        }
        throwFirst();
    }

    /** Whether what these events say of all subjects finds room in memory, beside what the process does otherwise. */
    private static boolean fits(long until) {
        boolean fits = until <= Runtime.getRuntime().maxMemory() / 4 * 3 / BYTES_PER_EVENT;
        if (!fits) {
            LOG.warn("Too little memory to build from {} events at once (-Xmx); it takes very much longer", until);
        }
        return fits;
    }

    /** Fills those that can be filled at once, in one pass. */
    private void fill(List<Building> all, long until, boolean asFarAsReadable, Progress progress, Set<Building> built) {
        List<Building> atOnce = all.stream().filter(Building::isAtOnce).toList();
        if (atOnce.isEmpty()) {
            return;
        }
        BulkFill.Filled filled = new BulkFill(events, pace, progress).run(atOnce, until);
        if (filled.end() != null) {
            stopAt(filled.position(), filled.end(), asFarAsReadable);
        }
        progress.stage(Progress.Stage.INDEXES);
        double share = 1.0 / atOnce.size();
        for (Lane lane : filled.lanes()) {
            double before = share * filled.lanes().indexOf(lane);
            if (attempt(lane.building(), view -> {
                if (!complete(lane, filled.position(), part -> progress.part(before + share * part))) {
                    view.beginAgain();
                    copyTo(view, until, asFarAsReadable, progress);
                }
            })) {
                built.add(lane.building());
            }
        }
    }

    /** @return false if it failed for the data's sake: event by event it can be told which event is to blame */
    private boolean complete(Lane lane, long position, DoubleConsumer done) {
        try {
            if (lane.failure() instanceof RuntimeException failure) {
                throw failure;
            }
            if (lane.failure() instanceof Error error) {
                throw error;
            }
            lane.building().complete(position, lane.parked(), pace, done);
            return true;
        } catch (RuntimeException e) {
            if (!Blame.isOfTheEvent(e)) {
                throw e;
            }
            LOG.warn(
                    "View {} cannot be filled at once and is built event by event",
                    lane.building().live().name(),
                    e);
            return false;
        }
    }

    private void copyTo(Building view, long until, boolean asFarAsReadable, Progress progress) {
        try {
            view.copyTo(until, progress::reached);
        } catch (RuntimeException e) {
            if (!Blame.isUnreadable(e)) {
                throw e;
            }
            stopAt(view.position(), e, asFarAsReadable);
        }
    }

    private static void stopAt(long position, RuntimeException end, boolean asFarAsReadable) {
        if (!asFarAsReadable) {
            throw end;
        }
        LOG.error("Views stop at position {}", position, end);
    }

    /** @return whether it succeeded; if not, the others go on */
    private boolean attempt(Building view, Consumer<Building> work) {
        try {
            work.accept(view);
            return true;
        } catch (RuntimeException e) {
            LOG.error("View {} is not rebuilt", view.live().name(), e);
            failures.add(e);
            return false;
        }
    }

    private void throwFirst() {
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /**
     * One process at a time; the claim goes with its transaction, also when the process dies. That transaction touches
     * no table, or it would stand in the way of dropping one: all work is done in transactions apart.
     */
    private void exclusively(Supplier<Boolean> work) {
        apart(() -> {
            for (Building view : views) {
                if (!view.live().schema().tryClaim(TASK)) {
                    throw new BeingBuiltException(view.live().name());
                }
            }
            return work.get();
        });
    }

    private <T> T apart(Supplier<T> work) {
        return Objects.requireNonNull(transactions.apart().execute(status -> work.get()));
    }

    private static List<String> names(List<Building> views) {
        return views.stream().map(view -> view.live().name()).toList();
    }
}
