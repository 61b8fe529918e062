package nl.routekaart.publication;

import java.util.List;
import java.util.stream.Stream;
import nl.routekaart.history.Difference;

/**
 * What reads otherwise than in the version before.
 *
 * @param since the name of that version
 * @param differences what differs, with the events that made it so; moved dates first
 * @param left the items of that version that are not in this one, in order of title
 * @param untold how many such items there are of which this edition tells nothing
 */
public record Changes(String since, List<Difference> differences, List<Leaving> left, int untold) {

    public Changes {
        differences = List.copyOf(differences);
        left = List.copyOf(left);
    }

    /** Those of one kind. */
    public Stream<Difference> of(Difference.Kind kind) {
        return differences.stream().filter(difference -> difference.kind() == kind);
    }
}
