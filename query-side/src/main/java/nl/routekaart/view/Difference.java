package nl.routekaart.view;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first row in which a view is not what its events say.
 *
 * @param table the table of the view
 * @param subjectId whose row it is, if it is somebody's
 * @param position the event that the row comes from: as the row says; if it does not, the last event of its subject; if there is
 *     none, where the view was compared
 * @param what what is wrong with it
 */
public record Difference(
        String table, @Nullable UUID subjectId, @Nullable Long position, What what) {

    /** What is wrong with a row that is shown. */
    public enum What {
        CHANGED,
        MISSING,
        ADDED
    }

    Difference at(long known) {
        return new Difference(table, subjectId, known, what);
    }

    /** In words of the view: {@code changed entry of 0198... @17}. */
    public String words() {
        return what.name().toLowerCase(Locale.ROOT)
                + ' '
                + table
                + (subjectId == null ? "" : " of " + subjectId)
                + (position == null ? "" : " @" + position);
    }
}
