package nl.routekaart.why;

import java.util.Locale;

/**
 * How one cause stands to another. It says what came before what, and by which relation; not that the one made the
 * other happen.
 *
 * @param from the id of the earlier one
 * @param to the id of the later one
 * @param link by which relation
 */
public record Edge(String from, String to, Link link) {

    /** A relation. */
    public enum Link {
        /** The next move of the same date. */
        THEN,
        /** The later one's item needs the earlier one's. */
        NEEDED,
        /** It was decided before. */
        DECIDED,
        /** The later one's item comes out of the earlier one's. */
        CAME_FROM,
        /** Under a cabinet of this status. */
        UNDER,
        /** The date was in a version that was then frozen. */
        FROZEN_IN,
        /** The answer was to that version. */
        ANSWERS;

        /** The word by which the API and the texts know it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
