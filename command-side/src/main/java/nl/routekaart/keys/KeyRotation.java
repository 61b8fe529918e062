package nl.routekaart.keys;

import java.time.Instant;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.signature.VerifyingKey;

/**
 * The programme signs with another key.
 *
 * @param from the key until then
 * @param to the key since
 * @param at when
 * @param endorsement in which the former vouches for the latter
 */
public record KeyRotation(VerifyingKey from, VerifyingKey to, Instant at, SignedNote endorsement) {}
