package nl.routekaart.consent;

import nl.routekaart.kernel.PartyId;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * How one case departs from the route of its type of document.
 *
 * @param needed whether this sign-off is needed here; if not, it is dropped from the route
 * @param by the kind of party, of one that is added
 * @param party the very party, of one that is added
 * @param nature what is asked, of one that is added
 */
public record RouteChange(
        boolean needed,
        @Nullable PartyKind by,
        @Nullable PartyId party,
        @Nullable Nature nature) {}
