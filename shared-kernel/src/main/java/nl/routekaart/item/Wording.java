package nl.routekaart.item;

import org.jspecify.annotations.Nullable;

/**
 * A pledge or motion in the words that were spoken.
 *
 * @param words what was promised or asked
 * @param deadline the deadline as it was spoken ("voor de zomer"); the date itself is the item's planned date
 */
public record Wording(String words, @Nullable String deadline) {}
