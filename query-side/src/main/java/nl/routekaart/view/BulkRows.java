package nl.routekaart.view;

/**
 * How a view writes its rows when it is built from all events at once. It must give the same rows as {@link View#apply}
 * and {@link View#keepOut}. Made for one building; events come in their order, from one thread at a time.
 */
public interface BulkRows {

    /** Writes the rows that an event has for itself. Events that are kept out are not among them. */
    default void event(Step step, Copy copy) {}

    /** As {@link View#keepOut}. */
    default void keepOut(ViewEvent event, Copy copy) {}

    /**
     * Writes the rows of a subject as it is after the last of its events that was not kept out. Comes after all events,
     * for several subjects at once.
     */
    default void subject(Folded folded, Copy copy) {}
}
