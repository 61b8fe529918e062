package nl.routekaart.installation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody takes away.
 *
 * @param form what kind of export, and its format: {@code audit-entries.csv}
 * @param filter which part was asked for, as the request said it; absent: everything
 * @param after the position after which it begins
 * @param upTo the last position that it can contain
 */
public record Export(String form, @Nullable String filter, long after, long upTo) {}
