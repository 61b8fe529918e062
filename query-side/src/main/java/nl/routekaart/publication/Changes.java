package nl.routekaart.publication;

import java.util.List;
import java.util.stream.Stream;
import nl.routekaart.history.Difference;

/**
 * What reads otherwise than in the version before.
 *
 * @param since the name of that version
 * @param differences what differs, with the events that made it so; moved dates first
 */
public record Changes(String since, List<Difference> differences) {

    public Changes {
        differences = List.copyOf(differences);
    }

    /** Those of one kind. */
    public Stream<Difference> of(Difference.Kind kind) {
        return differences.stream().filter(difference -> difference.kind() == kind);
    }
}
