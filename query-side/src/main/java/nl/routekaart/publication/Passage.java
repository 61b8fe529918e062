package nl.routekaart.publication;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A passage of the roadmap's own prose.
 *
 * @param key its stable name
 * @param heading what stands above it; empty for none
 * @param text its paragraphs, with an empty line between two
 * @param cites the items that it speaks of
 */
public record Passage(String key, String heading, String text, List<UUID> cites) {

    public Passage {
        cites = List.copyOf(cites);
    }

    /** Its paragraphs. */
    public List<String> paragraphs() {
        return Arrays.stream(text.split("\\R\\h*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
