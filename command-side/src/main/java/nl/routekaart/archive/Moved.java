package nl.routekaart.archive;

import nl.routekaart.merkle.Hash;

/**
 * What an archive holds.
 *
 * @param events how many
 * @param files how many of those that documents name
 * @param root of the tree over the events
 */
public record Moved(long events, int files, Hash root) {}
