package nl.routekaart.replay;

import nl.routekaart.audit.KeptBack;
import nl.routekaart.telling.Trail;
import org.springframework.stereotype.Component;

/** Begins walks through the decision history. */
@Component
final class Walks {

    private final ReplayQueries queries;
    private final Replays replays;
    private final Trail trail;

    Walks(ReplayQueries queries, Replays replays, Trail trail) {
        this.queries = queries;
        this.replays = replays;
        this.trail = trail;
    }

    /** Through what may be seen of it by whoever asks. */
    Walk through(Scope scope, Wanted wanted) {
        return new Walk(queries, replays, scope, wanted, KeptBack.of(trail.secrecy()));
    }
}
