package nl.routekaart.version;

import java.util.List;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * How a version was offered to parliament.
 *
 * @param letter the signed letter that it went with; absent if a source does not say
 * @param unmet what was still open: each of them a departure
 */
public record Offering(@Nullable DocumentId letter, List<Unmet> unmet) {

    public Offering {
        unmet = List.copyOf(unmet);
    }
}
