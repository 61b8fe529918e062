package nl.routekaart.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the steps of a replay that whoever asks may see, passing by the others. */
@Component
final class SeenSteps {

    private static final int AT_ONCE = 100;

    /** After so many times {@link #AT_ONCE} steps that may not be seen, there are said to be no more. */
    private static final int MOST_UNSEEN = 20;

    private final ReplayQueries queries;
    private final Replays replays;

    SeenSteps(ReplayQueries queries, Replays replays) {
        this.queries = queries;
        this.replays = replays;
    }

    /** The next ones from a place on, the nearest first, at most so many. */
    List<Long> from(Scope about, @Nullable String kind, Place place, int count) {
        List<Long> found = new ArrayList<>();
        Place next = place;
        for (int tries = 0; tries < MOST_UNSEEN; tries++) {
            Steps steps = queries.steps(about, kind, next.direction(), next.from(), tries == 0 ? count : AT_ONCE);
            List<Long> seen = replays.seen(steps.positions());
            found.addAll(place.direction() == Direction.AFTER ? seen : seen.reversed());
            if (found.size() >= count || !steps.goOn(place.direction())) {
                break;
            }
            next = steps.end(place.direction());
        }
        return found.subList(0, Math.min(count, found.size()));
    }

    Optional<Long> first(Scope about, @Nullable String kind) {
        return from(about, kind, Place.START, 1).stream().findFirst();
    }

    Optional<Long> last(Scope about, @Nullable String kind) {
        return upTo(about, kind, queries.seen());
    }

    /** The last one that had been taken by a position. */
    Optional<Long> upTo(Scope about, @Nullable String kind, long position) {
        return from(about, kind, Place.before(position + 1), 1).stream().findFirst();
    }
}
