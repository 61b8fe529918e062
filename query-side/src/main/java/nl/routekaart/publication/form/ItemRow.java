package nl.routekaart.publication.form;

import java.util.Comparator;
import java.util.Locale;
import nl.routekaart.page.Row;
import nl.routekaart.publication.PublishedItem;

/**
 * An item with how it is told.
 *
 * @param item the item
 * @param row the same in words
 */
record ItemRow(PublishedItem item, Row row) {

    /** By the day at which it stands; those without a date last. */
    static final Comparator<ItemRow> BY_DATE = Comparator.comparing(
                    (ItemRow one) -> one.row().lane().standsAt())
            .thenComparing(one -> one.row().title().toLowerCase(Locale.ROOT))
            .thenComparing(one -> one.item().id().toString());

    /** What its place in the document is called. */
    String anchor() {
        return "item-" + item.id();
    }
}
