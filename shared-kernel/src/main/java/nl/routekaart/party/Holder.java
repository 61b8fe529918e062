package nl.routekaart.party;

import nl.routekaart.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The person in an office or a seat.
 *
 * @param account the account that this person signs in with, if there is one
 * @param name the person's name
 */
public record Holder(@Nullable String account, Secret name) {}
