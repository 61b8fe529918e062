package nl.routekaart.telling;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which sentence tells an event, and what is to be put in. */
final class Told {

    private final String key;
    private final Map<String, String> values = new TreeMap<>();

    private Told(String key) {
        this.key = key;
    }

    /** By the sentence with this key. */
    static Told by(String key) {
        return new Told(key);
    }

    /** Puts words in; nothing when there are none. */
    Told with(String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            values.put(name, words.strip());
        }
        return this;
    }

    Told with(String name, Optional<String> words) {
        return with(name, words.orElse(null));
    }

    String key() {
        return key;
    }

    Map<String, String> values() {
        return values;
    }
}
