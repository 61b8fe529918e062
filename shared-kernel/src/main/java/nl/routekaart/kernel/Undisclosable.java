package nl.routekaart.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The answer to what cannot be disclosed, which has to be given also when it is "none".
 *
 * @param none whether there is nothing of the kind
 * @param description what it is and on which ground, if there is
 */
public record Undisclosable(boolean none, @Nullable String description) {}
