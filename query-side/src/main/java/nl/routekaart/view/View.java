package nl.routekaart.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows made from events. A view writes only its own tables, of whichever {@link Generation} it is given; the same code
 * writes the live one and the one that is being built. It must give the same rows for the same events however they are
 * cut into pages: no clock, no random, nothing from outside.
 */
public interface View {

    /** Its name; its tables live in the schema {@code view_<name>}. */
    String name();

    /**
     * Raised by whoever changes what the view makes of events, in its own code or in a fold it uses: a release that
     * raises it builds the view anew at start. A change of its tables or
     * indexes does so by itself.
     */
    int revision();

    /** Statements that make its tables in an empty schema, without any keys or indexes. */
    String tables();

    /**
     * Statements that add the keys and indexes, one each. They come at once where a view is written event by event, and
     * after the rows where it is built from all events.
     */
    List<String> indexes();

    /**
     * Takes in events that follow directly on what it has seen.
     *
     * @param subjects what it goes on from, if it goes on from anything; they must be told what they become
     */
    void apply(List<ViewEvent> page, Subjects subjects, Generation tables);

    /** Forgets a subject and takes in these events of it, which are all up to the view's position. */
    void refold(UUID subjectId, List<ViewEvent> events, Generation tables);

    /** Notes an event that {@link #apply} could not take in, or that follows on such a one. Most views need not. */
    default void keepOut(ViewEvent event, Generation tables) {}

    /** How it is built from all events at once; empty where {@link #apply} is the only way. */
    default Optional<BulkRows> bulk() {
        return Optional.empty();
    }

    /** What its tables held when it stood at an earlier position; empty where they keep no past. */
    default List<PastRows> past() {
        return List.of();
    }
}
