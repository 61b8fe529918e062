package nl.routekaart.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.audit.KeptBack;
import nl.routekaart.telling.Trail;
import org.springframework.stereotype.Component;

/** Finds the steps of a replay that whoever asks may see, passing by the others. */
@Component
final class SeenSteps {

    private static final int AT_ONCE = 100;

    /** After so many times {@link #AT_ONCE} steps that may not be seen, there are said to be no more. */
    private static final int MOST_UNSEEN = 20;

    private final ReplayQueries queries;
    private final Replays replays;
    private final Trail trail;

    SeenSteps(ReplayQueries queries, Replays replays, Trail trail) {
        this.queries = queries;
        this.replays = replays;
        this.trail = trail;
    }

    /** The next ones from a place on, the nearest first, at most so many. */
    List<Long> from(Scope about, Wanted wanted, Place place, int count) {
        List<Long> found = new ArrayList<>();
        KeptBack kept = KeptBack.of(trail.secrecy());
        Place next = place;
        for (int tries = 0; tries < MOST_UNSEEN; tries++) {
            Steps steps =
                    queries.steps(about, wanted, kept, next.direction(), next.from(), tries == 0 ? count : AT_ONCE);
            List<Long> seen = replays.seen(steps.positions());
            found.addAll(place.direction() == Direction.AFTER ? seen : seen.reversed());
            if (found.size() >= count || !steps.goOn(place.direction())) {
                break;
            }
            next = steps.end(place.direction());
        }
        return found.subList(0, Math.min(count, found.size()));
    }

    Optional<Long> first(Scope about, Wanted wanted) {
        return from(about, wanted, Place.START, 1).stream().findFirst();
    }

    Optional<Long> last(Scope about, Wanted wanted) {
        return upTo(about, wanted, queries.seen());
    }

    /** The last one that had been taken by a position. */
    Optional<Long> upTo(Scope about, Wanted wanted, long position) {
        return from(about, wanted, Place.before(position + 1), 1).stream().findFirst();
    }
}
