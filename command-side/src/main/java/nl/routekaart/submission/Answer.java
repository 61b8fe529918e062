package nl.routekaart.submission;

import java.util.UUID;

/**
 * The answer to a submission that was accepted.
 *
 * @param id the subject that decided
 * @param version its version now: the ETag
 * @param position a read that has seen this position has seen the command
 * @param repeated whether it had been recorded before
 */
public record Answer(UUID id, long version, long position, boolean repeated) {}
