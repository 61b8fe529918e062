package nl.routekaart.document;

import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.ItemId;

/**
 * An item as far as a passage that cites it can say something wrong of it.
 *
 * @param id which
 * @param title its title
 * @param kind what it is
 * @param state the word of the state that it is in
 */
public record CitedItem(ItemId id, String title, ItemKind kind, String state) {}
