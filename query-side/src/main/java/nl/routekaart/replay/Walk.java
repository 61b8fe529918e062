package nl.routekaart.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.audit.KeptBack;
import org.jspecify.annotations.Nullable;

/** The steps of one history that are wanted, as whoever asks may see them: the others are passed by. */
record Walk(ReplayQueries queries, Replays replays, Scope scope, Wanted wanted, KeptBack kept) {

    /** So many steps at once. */
    static final int MOST_STEPS = 100;

    /** So many that may not be seen are passed by at once. */
    private static final int MOST_AT_ONCE = 1_000;

    /** After passing by so often, an answer leads on to where it came. */
    private static final int MOST_TRIES = 40;

    /**
     * A part of a walk.
     *
     * @param steps where its steps are, and whether others that may be seen lie before and behind them
     * @param direction which way they were looked for
     * @param told the same in full
     */
    record Part(Steps steps, Direction direction, List<StepJson> told) {}

    /**
     * Steps that may be seen.
     *
     * @param positions where they are, the nearest first
     * @param ended whether there are no more that way
     * @param reached up to where was looked
     */
    record Found(List<Long> positions, boolean ended, long reached) {

        /** Whether there are more than so many that way, or may be. */
        boolean goesOnAfter(int count) {
            return positions.size() > count || !ended;
        }
    }

    /** The steps next to a place. */
    Part from(Place place, int count, @Nullable LocalDate effectiveOn) {
        Direction direction = place.direction();
        Found found = seek(place, count + 1);
        List<Long> nearest =
                found.positions().subList(0, Math.min(count, found.positions().size()));
        List<Long> shown = direction == Direction.AFTER ? nearest : nearest.reversed();
        boolean onwards = found.goesOnAfter(count);
        boolean back = !nearest.isEmpty()
                        && seek(turned(direction, nearest.getFirst()), 1).goesOnAfter(0)
                || nearest.isEmpty()
                        && seek(turned(direction, beyond(place)), 1).goesOnAfter(0);
        Steps steps = new Steps(
                shown,
                shown.isEmpty() ? found.reached() : place.from(),
                direction == Direction.AFTER ? back : onwards,
                direction == Direction.AFTER ? onwards : back,
                queries.seen());
        return new Part(steps, direction, replays.told(shown, effectiveOn));
    }

    /** So many steps next to a place that may be seen, or all that there are, or what was found until it took too long. */
    Found seek(Place place, int count) {
        List<Long> found = new ArrayList<>();
        Direction direction = place.direction();
        int atOnce = Math.max(count, MOST_STEPS);
        Place next = place;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Steps steps = queries.steps(scope, wanted, kept, direction, next.from(), tries == 0 ? count : atOnce);
            List<Long> seen = replays.seen(steps.positions());
            found.addAll(direction == Direction.AFTER ? seen : seen.reversed());
            boolean ended = !steps.goOn(direction);
            if (ended || found.size() >= count) {
                return new Found(
                        found.subList(0, Math.min(count, found.size())),
                        ended && found.size() <= count,
                        found.isEmpty() ? place.from() : next.from());
            }
            next = steps.end(direction);
            atOnce = Math.min(MOST_AT_ONCE, 2 * atOnce);
        }
        return new Found(found, false, next.from());
    }

    /** Right before the last step up to a position, or else before the first one of all. */
    Place lastBy(long position) {
        List<Long> last = seek(Place.before(position + 1), 1).positions();
        return last.isEmpty() ? Place.START : Place.after(last.getFirst() - 1);
    }

    private static Place turned(Direction direction, long from) {
        return direction == Direction.AFTER ? Place.before(from) : Place.after(from);
    }

    /** So that the position of the place itself is looked at, if nothing lies behind it. */
    private static long beyond(Place place) {
        return place.direction() == Direction.AFTER ? place.from() + 1 : place.from() - 1;
    }
}
