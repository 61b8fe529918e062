package nl.routekaart.content;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A piece of content that can be disclosed or withheld by itself.
 *
 * @param path where it stands: {@code ["items", "<id>", "title"]}
 * @param value what it says; no number in it has a fraction, decimals are texts
 */
public record Element(List<String> path, JsonNode value) {

    /** In the order of their paths, name by name. */
    static final Comparator<Element> BY_PATH = (one, other) -> {
        int shorter = Math.min(one.path.size(), other.path.size());
        for (int i = 0; i < shorter; i++) {
            int order = one.path.get(i).compareTo(other.path.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.path.size(), other.path.size());
    };

    public Element {
        path = List.copyOf(path);
    }
}
