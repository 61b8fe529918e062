package nl.routekaart.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routekaart.held.HeldText;
import nl.routekaart.held.Titles;
import nl.routekaart.view.Folded;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of points at which fields have the values that one event gave them.
 *
 * @param field the first of the fields
 * @param fields all of them
 * @param sequence the number of that event
 * @param from the first position
 * @param to the position after the last
 * @param fromDay the first day
 * @param toDay the day after the last; absent if they also hold when no day is asked about
 * @param node where it stands in the tree over positions, or, with a last day, in that over days; see {@link Forks}
 * @param title what people know the subject by, if that is among them; no more of it than it takes to sort
 * @param text see {@link HeldText}; absent if it is longer than fits into an index: the statements have it then
 */
record Held(
        UUID id,
        String subject,
        String field,
        List<String> fields,
        long sequence,
        long from,
        long to,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        long node,
        @Nullable String title,
        @Nullable String text) {

    private static final int LONGEST_TITLE = 200;
    static final int MOST_BYTES = 1500;

    static Held of(Folded folded, Together together) {
        Rectangle.Place place = together.place();
        LocalDate toDay = place.toDay();
        String text = together.text();
        return new Held(
                folded.id(),
                folded.subject().word(),
                together.field(),
                List.copyOf(together.values().keySet()),
                place.sequence(),
                place.from(),
                place.to(),
                together.fromDay(),
                toDay,
                toDay == null ? Forks.of(place.from(), place.to()) : Forks.of(together.fromDay(), toDay),
                title(together),
                text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? text : null);
    }

    private static @Nullable String title(Together together) {
        return together.values().entrySet().stream()
                .filter(field -> Titles.FIELDS.contains(field.getKey()))
                .map(field -> start(field.getValue().value().toString()))
                .findFirst()
                .orElse(null);
    }

    private static String start(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
