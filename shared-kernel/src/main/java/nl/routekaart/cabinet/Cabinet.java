package nl.routekaart.cabinet;

import java.util.List;
import java.util.Optional;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/**
 * A cabinet, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Cabinet(Statements statements) {

    public static final Field<String> NAME = Field.of(Subject.CABINET, "name", String.class);
    public static final Field<CabinetStatus> STATUS = Field.of(Subject.CABINET, "status", CabinetStatus.class);
    public static final Field<String> CAUSE = Field.of(Subject.CABINET, "cause", String.class);
    public static final Field<String> COMPOSITION = Field.of(Subject.CABINET, "composition", String.class);
    public static final Field<HouseJudgement> LISTED = Field.keyed(Subject.CABINET, "listed", HouseJudgement.class);

    public static final List<Field<?>> FIELDS = List.of(NAME, STATUS, CAUSE, COMPOSITION, LISTED);

    /** A cabinet of which nothing was said yet. */
    public static final Cabinet NONE = new Cabinet(Statements.NONE);

    /** The one fold of cabinets. */
    public static Cabinet evolve(Cabinet cabinet, CabinetEvent event, Stamp stamp) {
        if (event instanceof CabinetEvent.Corrected corrected) {
            return new Cabinet(cabinet.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Cabinet(cabinet.statements.with(assertions(event), stamp));
    }

    private static List<Assertion> assertions(CabinetEvent event) {
        return switch (event) {
            case CabinetEvent.SwornIn e ->
                Optional.ofNullable(e.composition())
                        .map(composition ->
                                List.of(NAME.is(e.name()), STATUS.is(CabinetStatus.FULL), COMPOSITION.is(composition)))
                        .orElse(List.of(NAME.is(e.name()), STATUS.is(CabinetStatus.FULL)));
            case CabinetEvent.Resigned e ->
                Optional.ofNullable(e.cause())
                        .map(cause -> List.of(STATUS.is(CabinetStatus.CARETAKER), CAUSE.is(cause)))
                        .orElse(List.of(STATUS.is(CabinetStatus.CARETAKER)));
            case CabinetEvent.Recomposed e -> List.of(COMPOSITION.is(e.composition()));
            case CabinetEvent.LeftOffice e -> List.of(STATUS.is(CabinetStatus.LEFT));
            case CabinetEvent.SubjectListed e -> List.of(LISTED.is(e.subject(), e.judgement()));
            case CabinetEvent.Corrected e -> List.of();
        };
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    public Optional<CabinetStatus> status(PointInTime point) {
        return statements.value(STATUS, point);
    }
}
