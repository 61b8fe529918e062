package nl.routekaart.document;

import java.util.List;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What came of a memo.
 *
 * @param answer what was decided
 * @param note what was written beside it
 * @param unmet what was still open: each of them a departure
 */
public record Answer(MemoAnswer answer, @Nullable Secret note, List<Unmet> unmet) {

    public Answer {
        unmet = List.copyOf(unmet);
    }
}
