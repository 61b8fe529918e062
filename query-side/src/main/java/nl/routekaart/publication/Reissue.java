package nl.routekaart.publication;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import org.jspecify.annotations.Nullable;

/**
 * What an issue tells otherwise than the one before, and why. What was sealed is the same in both.
 *
 * @param before the number of the issue before
 * @param published the event that published this one
 * @param changes what is told now and was not, and the other way round
 * @param signOffs what was not known yet when the issue before was published
 */
public record Reissue(int before, EventView published, List<Change> changes, List<SignOff> signOffs) {

    public Reissue {
        changes = List.copyOf(changes);
        signOffs = List.copyOf(signOffs);
    }

    /**
     * Something that is told otherwise.
     *
     * @param item of which item; absent where this edition does not tell of it
     * @param title what that is called; empty where that is not told
     * @param field which field; {@link nl.routekaart.item.Item#WHOLE} for the item as a whole
     * @param before why it was not told before; absent if it was told
     * @param after why it is not told now; absent if it is told
     * @param events what made it so; of what is not told any more there are none, for they may give it away
     */
    public record Change(
            @Nullable UUID item,
            String title,
            String field,
            @Nullable String before,
            @Nullable String after,
            List<EventView> events) {

        public Change {
            events = List.copyOf(events);
        }

        /** Whether it is told now. */
        public boolean told() {
            return after == null;
        }
    }
}
