package nl.routekaart.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Turns days into places on the horizontal axis.
 *
 * @param extent the years shown
 * @param left where the first day begins
 * @param right where the last day ends
 */
record Scale(Extent extent, double left, double right) {

    /** Where a day begins; days outside the extent lie on its edge. */
    double start(LocalDate day) {
        LocalDate within = clamp(day);
        double part = (double) ChronoUnit.DAYS.between(extent.from(), within)
                / ChronoUnit.DAYS.between(extent.from(), extent.until());
        return left + part * (right - left);
    }

    /** Where a day ends. */
    double end(LocalDate day) {
        return day.isBefore(extent.until()) ? start(clamp(day).plusDays(1)) : right;
    }

    /** The middle of a day. */
    double middle(LocalDate day) {
        return (start(day) + end(day)) / 2;
    }

    private LocalDate clamp(LocalDate day) {
        if (day.isBefore(extent.from())) {
            return extent.from();
        }
        return day.isAfter(extent.until()) ? extent.until() : day;
    }
}
