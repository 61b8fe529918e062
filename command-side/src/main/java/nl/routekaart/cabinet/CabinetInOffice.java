package nl.routekaart.cabinet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;

/** Finds the cabinet that was in office when something took effect. */
public final class CabinetInOffice {

    private CabinetInOffice() {}

    /** The cabinet in office on the day that a decision takes effect; empty if none is known of that day. */
    public static Optional<CabinetThen> at(Context context) {
        EdtfDate date = context.effective();
        return on(date.countsFrom(), context)
                .map(then ->
                        new CabinetThen(then.cabinet(), then.name(), then.status(), throughout(then, date, context)));
    }

    /** Nobody knows on which day of a vague date something happened; the status is certain if it was the same on all. */
    private static boolean throughout(CabinetThen then, EdtfDate date, Context context) {
        if (date.uncertain() || date.approximate() || date.first().equals(LocalDate.MIN)) {
            return false;
        }
        Cabinet cabinet = cabinet(then.cabinet().value(), context);
        return on(date.first(), context).filter(then::equals).isPresent()
                && cabinet.statements().byField().getOrDefault(Cabinet.STATUS.key(), List.of()).stream()
                        .map(statement -> statement.effective().countsFrom())
                        .noneMatch(day -> day.isAfter(date.first()) && !day.isAfter(date.last()));
    }

    private static Optional<CabinetThen> on(LocalDate day, Context context) {
        PointInTime point = PointInTime.effectiveOn(day);
        return context.others().ids(Subject.CABINET).stream()
                .filter(id -> cabinet(id, context)
                        .status(point)
                        .filter(status -> status != CabinetStatus.LEFT)
                        .isPresent())
                .max(Comparator.comparing(id -> since(id, point, context)))
                .map(id -> new CabinetThen(
                        new CabinetId(id),
                        cabinet(id, context)
                                .statements()
                                .value(Cabinet.NAME, point)
                                .orElse(""),
                        cabinet(id, context).status(point).orElseThrow(),
                        true));
    }

    private static LocalDate since(UUID id, PointInTime point, Context context) {
        return cabinet(id, context)
                .statements()
                .holding(Cabinet.STATUS.key(), point)
                .map(Statement::effective)
                .map(EdtfDate::countsFrom)
                .orElse(LocalDate.MIN);
    }

    private static Cabinet cabinet(UUID id, Context context) {
        return new Cabinet(context.others().of(Subject.CABINET, id).statements());
    }
}
