package nl.routekaart.kernel;

import org.jspecify.annotations.Nullable;

/**
 * When something is foreseen.
 *
 * @param date the date, as vague as it was stated
 * @param asStated the words of the source where they say more than the date does ("eind 2029")
 * @param firmness how firmly it was given; absent when the source does not say
 */
public record PlannedDate(
        EdtfDate date, @Nullable String asStated, @Nullable Firmness firmness) {

    /** A date without further words or firmness. */
    public static PlannedDate of(String edtf) {
        return new PlannedDate(EdtfDate.parse(edtf), null, null);
    }
}
