package nl.routekaart.authority;

import nl.routekaart.kernel.PartyId;

/**
 * Who acts, as the account says; never as the request says.
 *
 * @param account the id of the account; no personal name
 * @param role in which capacity
 * @param party for which party
 */
public record Actor(String account, Role role, PartyId party) {}
