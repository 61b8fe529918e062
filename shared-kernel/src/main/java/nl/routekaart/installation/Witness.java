package nl.routekaart.installation;

import nl.routekaart.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps watch over the log.
 *
 * @param key its verification key, as C2SP {@code signed-note} writes it
 * @param party whose it is
 * @param address where it can be reached, if it can be
 */
public record Witness(String key, PartyId party, @Nullable String address) {}
