package nl.routekaart.fold;

import java.time.DateTimeException;
import java.util.function.Supplier;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.message.UnknownEventException;
import nl.routekaart.message.UnreadableEventException;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import tools.jackson.core.JacksonException;

/** Reads an event of which somebody who administers the store may have changed what it says. */
public final class LegibleEvent {

    private static final Rule NOT_LEGIBLE = new Rule("event-not-legible", Category.BUSY);

    private LegibleEvent() {}

    /**
     * What an event says, for an answer that cannot do without it.
     *
     * @throws RefusedException {@code event-not-legible} (503) if nobody can tell
     */
    public static <T> T read(StoredEvent event, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnknownEventException
                | UnreadableEventException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException
                | JacksonException cause) {
            RefusedException refused =
                    new RefusedException(Refusal.of(NOT_LEGIBLE, "position", event.position(), "name", event.name()));
            refused.initCause(cause);
            throw refused;
        }
    }
}
