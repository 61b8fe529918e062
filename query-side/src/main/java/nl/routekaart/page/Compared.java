package nl.routekaart.page;

import java.util.List;

/**
 * What differs between two points in time, in words: moved dates, then what is new, what is gone, and the rest.
 *
 * @param moved dates that moved
 * @param added what was not there at the first point
 * @param removed what is not there any more at the second
 * @param changed any other field
 */
record Compared(List<Row> moved, List<Named> added, List<Named> removed, List<Row> changed) {

    /**
     * A field of an item that reads otherwise.
     *
     * @param item which item
     * @param field which field
     * @param before how it reads at the first point; a dash for nothing
     * @param after how it reads at the second
     * @param howMuch by how much a date moved; empty if it is none
     * @param agreed what the newest version at the second point has; empty when it is not in any
     * @param differs whether that is not what is reported at the second point
     * @param events what made the difference
     */
    record Row(
            Named item,
            String field,
            String before,
            String after,
            String howMuch,
            String agreed,
            boolean differs,
            List<Happened> events) {}

    /**
     * An item by its name.
     *
     * @param title its name
     * @param kind what it is
     * @param href where its history is; empty if there is no page of it
     */
    record Named(String title, String kind, String href) {}

    /**
     * An event between the two points.
     *
     * @param name what happened
     * @param who for whom
     * @param actor by which account
     * @param recorded when it was recorded
     * @param effective when it happened or holds
     * @param reason why; empty if it was not said
     * @param sources where that can be read
     */
    record Happened(
            String name,
            String who,
            String actor,
            String recorded,
            String effective,
            String reason,
            List<SourceLink> sources) {}

    boolean nothing() {
        return moved.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
