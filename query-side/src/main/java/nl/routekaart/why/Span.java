package nl.routekaart.why;

import java.time.LocalDate;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.statement.PointInTime;

/**
 * What came between two points in time.
 *
 * @param from the first
 * @param to the second
 */
record Span(PointInTime from, PointInTime to) {

    /** Whether it was said between them: known at the second, and not yet at the first. */
    boolean holds(StatementView statement) {
        return said(statement, to) && !said(statement, from);
    }

    /** Whether what had been said before was taken back between them. */
    boolean takesBack(StatementView statement) {
        var withdrawn = statement.withdrawnBy();
        return withdrawn != null
                && said(statement, from)
                && withdrawn.position() > from.position()
                && withdrawn.position() <= to.position();
    }

    /** Whether an event between the points has this position and date. */
    boolean holds(long position, String effective) {
        return known(position, effective, to) && !known(position, effective, from);
    }

    private static boolean said(StatementView statement, PointInTime point) {
        return known(statement.event().position(), statement.effective(), point);
    }

    private static boolean known(long position, String effective, PointInTime point) {
        LocalDate day = point.effectiveOn();
        return position <= point.position()
                && (day == null || !EdtfDate.parse(effective).countsFrom().isAfter(day));
    }
}
