package nl.routekaart.party;

import org.jspecify.annotations.Nullable;

/**
 * A seat in a body.
 *
 * @param office in which office the party sits there, if it is said
 */
public record Membership(@Nullable String office) {}
