package nl.routekaart.api;

import java.util.UUID;

/**
 * What the caller of an accepted command gets.
 *
 * @param id the subject that decided
 * @param version its version now, also the ETag
 * @param position a read with {@code atLeast} of this position has seen the command
 */
record CommandAnswer(UUID id, long version, long position) {}
