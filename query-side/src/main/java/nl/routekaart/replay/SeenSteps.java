package nl.routekaart.replay;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the steps of a replay that whoever asks may see, passing by the others. */
@Component
final class SeenSteps {

    private final ReplayQueries queries;
    private final Walks walks;

    SeenSteps(ReplayQueries queries, Walks walks) {
        this.queries = queries;
        this.walks = walks;
    }

    /** The next ones from a place on, the nearest first, at most so many. */
    List<Long> from(Scope about, Wanted wanted, Place place, int count) {
        return walks.through(about, wanted).seek(place, count).positions();
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
