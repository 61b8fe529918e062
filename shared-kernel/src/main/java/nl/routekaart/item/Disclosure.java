package nl.routekaart.item;

import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may read something, on what ground, from when.
 *
 * @param level who
 * @param ground the legal ground for keeping it from others, such as an article of the Woo
 * @param from the day from which this level applies
 */
public record Disclosure(
        DisclosureLevel level,
        @Nullable String ground,
        @Nullable EdtfDate from) {}
