package nl.routekaart.consent;

import nl.routekaart.kernel.PartyId;
import nl.routekaart.party.PartyKind;

/**
 * A sign-off with the kind of the party that was asked.
 *
 * @param party the party that was asked; a body answers for itself, never for its members
 * @param kind its kind
 * @param consent what was said of it
 */
public record SignedOff(PartyId party, PartyKind kind, Consent consent) {}
