package nl.routekaart.seal;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Subject;

/**
 * All that is sealed of a subject, in one order.
 *
 * @param subject what sort of subject
 * @param id which one
 * @param name what people call it
 * @param cut the content is what was recorded up to and including this position
 * @param elements in order of their pointers; no two at one path
 */
public record Manifest(Subject subject, UUID id, String name, long cut, List<Element> elements) {

    /** @throws IllegalArgumentException if two elements stand at one path */
    public Manifest {
        elements =
                elements.stream().sorted(Comparator.comparing(Element::pointer)).toList();
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i).path().equals(elements.get(i - 1).path())) {
                throw new IllegalArgumentException(
                        "Two elements at " + elements.get(i).pointer());
            }
        }
    }
}
