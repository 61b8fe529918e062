package nl.routekaart.log;

import java.time.Instant;
import nl.routekaart.checkpoint.SignedNote;

/**
 * A checkpoint of which an authority says when it was there.
 *
 * @param size how many events it covers
 * @param note the checkpoint, whose bytes were stamped
 * @param answer of the authority, as it came (RFC 3161)
 * @param at when it was stamped, by the clock of the authority
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Stamped(long size, SignedNote note, byte[] answer, Instant at) {}
