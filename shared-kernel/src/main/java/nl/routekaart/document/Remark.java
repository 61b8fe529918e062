package nl.routekaart.document;

import nl.routekaart.kernel.PartyId;
import nl.routekaart.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a party had to say about a document.
 *
 * @param by which party
 * @param passage of which passage; absent if of the whole
 * @param text what it said
 */
public record Remark(PartyId by, @Nullable String passage, Secret text) {}
