package nl.routekaart.consent;

/**
 * A fact that departs from the order of a route.
 *
 * @param signOff what came too early
 * @param missing the name of what should have come before it, and came later or not at all
 */
public record OutOfOrder(SignOff signOff, String missing) {}
