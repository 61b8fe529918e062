package nl.routekaart.dependency;

import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.kernel.DependencyId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D03: wind farm IJmuiden Ver Alpha needs the offshore grid of the same name. */
class DependencyDecisionsTest {

    private static final DependencyId ID = new DependencyId(Uuid5.of("D03"));
    private static final ItemId WIND_FARM = new ItemId(Uuid5.of("wind-farm"));
    private static final ItemId GRID = new ItemId(Uuid5.of("grid"));

    private static final DependencyEvent REGISTERED = new DependencyEvent.Registered(
            WIND_FARM, GRID, List.of(DependencyKind.CONNECTION), "aansluiting; volgorde", "N→N", null, false, "memo");

    private static final DependencyCommand.Register REGISTER = new DependencyCommand.Register(
            ID,
            WIND_FARM,
            GRID,
            List.of(DependencyKind.CONNECTION),
            "aansluiting; volgorde",
            "N→N",
            null,
            null,
            "memo");

    private static Scene<DependencyAggregate> nothing() {
        return Scene.of(DependencyAggregate.class, Subject.DEPENDENCY, ID.value())
                .knowing(WIND_FARM.value(), item("Windpark IJmuiden Ver Alpha"), owned(GASUNIE))
                .knowing(GRID.value(), item("Net op zee IJmuiden Ver Alpha"), owned(TENNET));
    }

    private static Scene<DependencyAggregate> in(String state) {
        return nothing().given("XXXX", REGISTERED).given("XXXX", new DependencyEvent.Progressed(null, state, Map.of()));
    }

    private static ItemEvent item(String title) {
        return new ItemEvent.Registered(ItemKind.MILESTONE, title, null, null, null);
    }

    private static ItemEvent owned(PartyId owner) {
        return new ItemEvent.Assigned(owner, List.of(), null);
    }

    @Test
    void isProposedBetweenTwoItemsThatAreRegistered() {
        nothing().when(REGISTER).happened(REGISTERED, new DependencyEvent.Progressed(null, "proposed", Map.of()));
        in("proposed").when(REGISTER).refused("already-registered");
        Scene.of(DependencyAggregate.class, Subject.DEPENDENCY, ID.value())
                .when(REGISTER)
                .refused("reference-unknown");
        nothing()
                .when(new DependencyCommand.Register(ID, GRID, GRID, List.of(), null, null, null, null, null))
                .refused("refers-to-itself");
    }

    static Stream<Arguments> steps() {
        return DependencyLifeCycle.TABLE.states().stream()
                .flatMap(from ->
                        DependencyLifeCycle.TABLE.states().stream().map(to -> Arguments.of(from.word(), to.word())));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("steps")
    void goesAsItsLifeCycleAllows(String from, String to) {
        LifeCycle table = DependencyLifeCycle.TABLE;
        Scene<DependencyAggregate>.Then then =
                in(from).because("datum B later").when(new DependencyCommand.ToState(ID, to, Map.of()));
        if (table.transition(from, to).isPresent()) {
            then.happened(new DependencyEvent.Progressed(from, to, Map.of()));
        } else {
            then.refused("transition-not-allowed");
        }
    }

    @Test
    void disputingNeedsAReason() {
        in("proposed")
                .when(new DependencyCommand.ToState(ID, "disputed", Map.of()))
                .refused("transition-lacks");
    }

    @Test
    void onlyTheOwnerOfWhatIsNeededCanConfirmIt() {
        in("proposed")
                .by(Role.PARTNER, TENNET)
                .when(new DependencyCommand.ToState(ID, "confirmed", Map.of()))
                .happened(new DependencyEvent.Progressed("proposed", "confirmed", Map.of()));
        in("proposed")
                .by(Role.PARTNER, GASUNIE)
                .when(new DependencyCommand.ToState(ID, "confirmed", Map.of()))
                .refused("not-authorised");
    }

    @Test
    void eitherOwnerCanReportTension() {
        in("confirmed")
                .by(Role.PARTNER, GASUNIE)
                .because("platform een jaar later")
                .when(new DependencyCommand.ToState(ID, "under-tension", Map.of()))
                .happened(new DependencyEvent.Progressed("confirmed", "under-tension", Map.of()));
        in("confirmed")
                .by(Role.PARTNER, new PartyId(Uuid5.of("somebody")))
                .because("platform een jaar later")
                .when(new DependencyCommand.ToState(ID, "under-tension", Map.of()))
                .refused("not-authorised");
    }

    @Test
    void isDescribedAndCorrected() {
        in("confirmed")
                .when(new DependencyCommand.Describe(ID, "netopzee.eu", 6L))
                .happened(new DependencyEvent.Described("netopzee.eu", 6L));
        in("confirmed")
                .because("dubbel")
                .when(new DependencyCommand.Correct(ID, 1))
                .happened(new DependencyEvent.Corrected(1));
        nothing().when(new DependencyCommand.Describe(ID, "netopzee.eu", 6L)).refused("not-registered");
    }
}
