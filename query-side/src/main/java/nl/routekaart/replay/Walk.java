package nl.routekaart.replay;

import java.time.LocalDate;
import java.util.List;
import nl.routekaart.audit.KeptBack;
import org.jspecify.annotations.Nullable;

/** The steps of one history that are wanted, as whoever asks may see them. */
record Walk(ReplayQueries queries, Replays replays, Scope scope, Wanted wanted, KeptBack kept) {

    /** So many steps at once. */
    static final int MOST_STEPS = 100;

    /** After so many times {@link #MOST_STEPS} steps that may not be seen, an empty answer leads on. */
    private static final int MOST_UNSEEN = 20;

    /**
     * A part of a walk.
     *
     * @param steps where its steps are
     * @param direction which way they were looked for
     * @param told the same in full
     */
    record Part(Steps steps, Direction direction, List<StepJson> told) {}

    /** The steps next to a place. */
    Part from(Place place, int count, @Nullable LocalDate effectiveOn) {
        Direction direction = place.direction();
        Steps steps = steps(place, count);
        List<StepJson> told = replays.told(steps.positions(), effectiveOn);
        for (int tries = 0; told.isEmpty() && steps.goOn(direction) && tries < MOST_UNSEEN; tries++) {
            steps = steps(beyondUnseen(steps.end(direction)), count);
            told = replays.told(steps.positions(), effectiveOn);
        }
        return new Part(steps, direction, told);
    }

    /** Right before the last step up to a position, or else before the first one of all. */
    Place lastBy(long position) {
        List<Long> last = steps(Place.before(position + 1), 1).positions();
        return last.isEmpty() ? Place.START : Place.after(last.getFirst() - 1);
    }

    private Steps steps(Place place, int count) {
        return queries.steps(scope, wanted, kept, place.direction(), place.from(), count);
    }

    /** Right before the next step that may be seen, or as far as is looked at once. */
    private Place beyondUnseen(Place place) {
        Steps many = steps(place, MOST_STEPS);
        List<Long> seen = replays.seen(many.positions());
        if (seen.isEmpty()) {
            return many.end(place.direction());
        }
        return place.direction() == Direction.AFTER
                ? Place.after(seen.getFirst() - 1)
                : Place.before(seen.getLast() + 1);
    }
}
