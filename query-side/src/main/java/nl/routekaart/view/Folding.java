package nl.routekaart.view;

import org.jspecify.annotations.Nullable;

/**
 * An event and what the fold made of it.
 *
 * @param event what happened
 * @param before the subject before it
 * @param after the subject after it; the same as before if it could not be folded
 * @param failure why it could not be folded, if so
 */
record Folding(
        ViewEvent event,
        Folded before,
        Folded after,
        @Nullable RuntimeException failure) {}
