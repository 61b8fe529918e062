package nl.routekaart.seal;

import java.util.List;
import nl.routekaart.secret.KeyName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is sealed, to be shown or withheld as a whole.
 *
 * @param path where it stands, such as {@code items}, an id, {@code title}
 * @param value what stands there; absent if it was erased
 * @param key under which it can be erased; absent for what stays
 */
public record Element(
        List<String> path,
        @Nullable JsonNode value,
        @Nullable KeyName key) {

    /** @throws IllegalArgumentException if it stands nowhere */
    public Element {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("An element has a path");
        }
    }

    /** What stays readable for ever. */
    public static Element of(List<String> path, JsonNode value) {
        return new Element(path, value, null);
    }

    /** The path as one text (RFC 6901). */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        path.forEach(part -> pointer.append('/').append(part.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
