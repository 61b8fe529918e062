package nl.routekaart.why;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import org.jspecify.annotations.Nullable;

/**
 * Why a date moved between two points in time.
 *
 * @param item whose date
 * @param title what people call it
 * @param before where it stood at the first point; absent if nowhere
 * @param after where it stands at the second point; absent if nowhere
 * @param causes what has a part in it, in the order of recording
 * @param edges how they stand to each other
 */
public record DateMoves(
        UUID item,
        String title,
        @Nullable FieldView before,
        @Nullable FieldView after,
        List<Cause> causes,
        List<Edge> edges) {}
