package nl.routekaart.figure;

import static nl.routekaart.deciding.Scene.TENNET;

import java.math.BigDecimal;
import java.util.List;
import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.FigureId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Offshore wind in 2040: 30 to 40 GW. */
class FigureDecisionsTest {

    private static final FigureId ID = new FigureId(Uuid5.of("F14"));
    private static final BigDecimal LOW = new BigDecimal("30");
    private static final BigDecimal HIGH = new BigDecimal("40");
    private static final Amount AMOUNT = new Amount("30–40", LOW, HIGH, "GW");
    private static final EdtfDate YEAR = EdtfDate.parse("2040");

    private static final FigureEvent STATED = new FigureEvent.Stated(
            "wind op zee", List.of(FigureKind.TARGET), YEAR, null, AMOUNT, "previous Cabinet", null, "2025", TENNET);

    private static Scene<FigureAggregate> nothing() {
        return Scene.of(FigureAggregate.class, Subject.FIGURE, ID.value());
    }

    private static FigureCommand.State state(BigDecimal low, BigDecimal high, @Nullable PartyId owner) {
        return new FigureCommand.State(
                ID,
                "wind op zee",
                List.of(FigureKind.TARGET),
                YEAR,
                null,
                "30–40",
                low,
                high,
                "GW",
                "previous Cabinet",
                null,
                "2025",
                owner);
    }

    @Test
    void isStatedOnce() {
        nothing().when(state(LOW, HIGH, TENNET)).happened(STATED);
        nothing().given("2025", STATED).when(state(LOW, HIGH, TENNET)).refused("already-registered");
        nothing().when(state(HIGH, LOW, TENNET)).refused("amount-backwards");
        nothing().when(state(LOW, HIGH, new PartyId(Uuid5.of("nobody")))).refused("reference-unknown");
    }

    @Test
    void isRestatedAndWithdrawnByWhoseItIs() {
        FigureCommand restate = new FigureCommand.Restate(ID, "40", HIGH, HIGH, "GW");
        nothing()
                .given("2025", STATED)
                .by(Role.PARTNER, TENNET)
                .when(restate)
                .happened(new FigureEvent.Restated(new Amount("40", HIGH, HIGH, "GW")));
        nothing()
                .given("2025", STATED)
                .by(Role.PARTNER, new PartyId(Uuid5.of("somebody")))
                .when(restate)
                .refused("not-authorised");
        nothing()
                .given("2025", STATED)
                .when(new FigureCommand.Restate(ID, "40", HIGH, LOW, "GW"))
                .refused("amount-backwards");
        nothing().given("2025", STATED).when(new FigureCommand.Withdraw(ID)).happened(new FigureEvent.Withdrawn());
        nothing()
                .given("2025", STATED)
                .given("2026", new FigureEvent.Withdrawn())
                .when(restate)
                .refused("figure-withdrawn");
        nothing()
                .given("2025", STATED)
                .given("2026", new FigureEvent.Withdrawn())
                .because("toch niet")
                .when(new FigureCommand.Correct(ID, 1))
                .happened(new FigureEvent.Corrected(1));
        nothing().when(restate).refused("not-registered");
    }
}
