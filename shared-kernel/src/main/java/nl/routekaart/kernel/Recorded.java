package nl.routekaart.kernel;

import java.util.UUID;

/**
 * The answer to a command that was accepted.
 *
 * @param id the subject that decided
 * @param version the sequence number of the subject's last event: the ETag of what the caller now knows
 * @param repeated whether the command had been recorded before and nothing was added now
 */
public record Recorded(UUID id, long version, boolean repeated) {}
