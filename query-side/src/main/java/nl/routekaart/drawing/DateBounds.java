package nl.routekaart.drawing;

import java.time.LocalDate;
import nl.routekaart.kernel.EdtfDate;

/** Where on the axis a date lies, whatever its precision. */
final class DateBounds {

    private DateBounds() {}

    /** The middle of its period; its one bound if the other is open. */
    static double middle(Scale scale, EdtfDate date) {
        if (date.first().equals(LocalDate.MIN)) {
            return scale.end(date.last());
        }
        if (date.last().equals(LocalDate.MAX)) {
            return scale.start(date.first());
        }
        return (scale.start(date.first()) + scale.end(date.last())) / 2;
    }
}
