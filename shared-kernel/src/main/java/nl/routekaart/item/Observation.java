package nl.routekaart.item;

import org.jspecify.annotations.Nullable;

/**
 * Something noticed about an item, in its own words.
 *
 * @param words what happened
 * @param from how it stood before, in the words of the source
 * @param to how it stands after, in the words of the source
 */
public record Observation(
        String words, @Nullable String from, @Nullable String to) {}
