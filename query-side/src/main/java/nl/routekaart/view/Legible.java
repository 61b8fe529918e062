package nl.routekaart.view;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a row that somebody who administers the database may have changed into what no view writes. */
public final class Legible {

    private static final Rule NOT_LEGIBLE = new Rule("view-not-legible", Category.BUSY);

    private Legible() {}

    /** Reads a row into something. */
    public interface Reading<T> {
        T read() throws SQLException;
    }

    /** What a row says; empty if no view can have written it. */
    public static <T> Optional<T> find(Reading<T> reading) throws SQLException {
        try {
            return Optional.of(reading.read());
        } catch (IllegalArgumentException
                | NullPointerException
                | NoSuchElementException
                | DateTimeException
                | JacksonException written) {
            return Optional.empty();
        }
    }

    /**
     * What a row says that cannot be left out of the answer.
     *
     * @param what what is told of by it, as {@link #refused} says it
     * @throws RefusedException {@code view-not-legible} (503) if no view can have written it
     */
    public static <T> T read(String view, Object what, Reading<T> reading) throws SQLException {
        return find(reading).orElseThrow(() -> refused(view, what));
    }

    /**
     * Says that what is asked for cannot be told, and what to do about it.
     *
     * @param what an id or a name; absent for the view as a whole
     */
    public static RefusedException refused(String view, @Nullable Object what) {
        return new RefusedException(Refusal.of(NOT_LEGIBLE, "view", view, "what", what == null ? view : what));
    }
}
