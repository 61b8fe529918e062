package nl.routekaart.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/**
 * A figure, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Figure(Statements statements) {

    public static final Field<String> QUANTITY = Field.of(Subject.FIGURE, "quantity", String.class);
    public static final Field<List<FigureKind>> KINDS = Field.listOf(Subject.FIGURE, "kinds", FigureKind.class);
    public static final Field<EdtfDate> YEAR = Field.of(Subject.FIGURE, "year", EdtfDate.class);
    public static final Field<String> YEAR_AS_STATED = Field.of(Subject.FIGURE, "yearAsStated", String.class);
    public static final Field<Amount> AMOUNT = Field.of(Subject.FIGURE, "amount", Amount.class);
    public static final Field<String> SCOPE = Field.of(Subject.FIGURE, "scope", String.class);
    public static final Field<EdtfDate> STATED_ON = Field.of(Subject.FIGURE, "statedOn", EdtfDate.class);
    public static final Field<String> STATED_AS_STATED = Field.of(Subject.FIGURE, "statedAsStated", String.class);
    public static final Field<PartyId> OWNER = Field.of(Subject.FIGURE, "owner", PartyId.class);
    public static final Field<Boolean> WITHDRAWN = Field.of(Subject.FIGURE, "withdrawn", Boolean.class);

    public static final List<Field<?>> FIELDS = List.of(
            QUANTITY, KINDS, YEAR, YEAR_AS_STATED, AMOUNT, SCOPE, STATED_ON, STATED_AS_STATED, OWNER, WITHDRAWN);

    /** A figure of which nothing was said yet. */
    public static final Figure NONE = new Figure(Statements.NONE);

    /** The one fold of figures. */
    public static Figure evolve(Figure figure, FigureEvent event, Stamp stamp) {
        if (event instanceof FigureEvent.Corrected corrected) {
            return new Figure(figure.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Figure(figure.statements.with(assertions(event), stamp));
    }

    private static List<Assertion> assertions(FigureEvent event) {
        return switch (event) {
            case FigureEvent.Stated e -> stated(e);
            case FigureEvent.Restated e -> List.of(AMOUNT.is(e.amount()));
            case FigureEvent.Withdrawn e -> List.of(WITHDRAWN.is(true));
            case FigureEvent.Corrected e -> List.of();
        };
    }

    private static List<Assertion> stated(FigureEvent.Stated e) {
        List<Assertion> said = new ArrayList<>();
        said.add(QUANTITY.is(e.quantity()));
        said.add(KINDS.is(e.kinds()));
        said.add(AMOUNT.is(e.amount()));
        Optional.ofNullable(e.year()).map(YEAR::is).ifPresent(said::add);
        Optional.ofNullable(e.yearAsStated()).map(YEAR_AS_STATED::is).ifPresent(said::add);
        Optional.ofNullable(e.scope()).map(SCOPE::is).ifPresent(said::add);
        Optional.ofNullable(e.statedOn()).map(STATED_ON::is).ifPresent(said::add);
        Optional.ofNullable(e.statedAsStated()).map(STATED_AS_STATED::is).ifPresent(said::add);
        Optional.ofNullable(e.owner()).map(OWNER::is).ifPresent(said::add);
        return said;
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    public Optional<PartyId> owner() {
        return statements.value(OWNER);
    }

    public boolean withdrawn() {
        return statements.value(WITHDRAWN).orElse(false);
    }
}
