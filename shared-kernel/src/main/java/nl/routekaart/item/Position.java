package nl.routekaart.item;

/**
 * What a party thinks of an item (standpunt); recorded beside every state, and never blocking.
 *
 * @param stance for, against or neither
 * @param reason why
 */
public record Position(Stance stance, String reason) {}
