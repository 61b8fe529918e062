package nl.routekaart.statement;

import java.time.LocalDate;
import java.util.Comparator;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a field, with both its times.
 *
 * @param value what was said; {@link Nothing} for no value
 * @param effective when it holds from
 * @param sequence the number of the event within its subject
 * @param position the place of the event in the order of all events; 0 inside an aggregate
 * @param withdrawn the correction that took it back, if any
 */
public record Statement(
        Object value,
        EdtfDate effective,
        long sequence,
        long position,
        @Nullable Withdrawal withdrawn) {

    /** The later statement wins: by effective date, then by the order in which we heard them. */
    static final Comparator<Statement> BY_WEIGHT = Comparator.comparing(
                    (Statement statement) -> statement.effective().countsFrom())
            .thenComparing(Statement::sequence);

    /** Whether it may be taken into account at this point. */
    boolean countsAt(PointInTime point) {
        LocalDate effectiveOn = point.effectiveOn();
        return position <= point.position()
                && (withdrawn == null || withdrawn.position() > point.position())
                && (effectiveOn == null || !effective.countsFrom().isAfter(effectiveOn));
    }
}
