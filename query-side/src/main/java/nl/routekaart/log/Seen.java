package nl.routekaart.log;

import java.time.Instant;
import nl.routekaart.checkpoint.SignedNote;

/**
 * The last checkpoint that a witness has shown.
 *
 * @param witness its name
 * @param size how many events the checkpoint covers
 * @param note the checkpoint
 * @param at when it was shown here
 */
public record Seen(String witness, long size, SignedNote note, Instant at) {}
