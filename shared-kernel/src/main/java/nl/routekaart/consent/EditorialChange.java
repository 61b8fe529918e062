package nl.routekaart.consent;

/**
 * A change of words alone, for which a consent was kept.
 *
 * @param change what was changed, in words
 */
public record EditorialChange(String change) {}
