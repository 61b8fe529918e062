package nl.routekaart.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states of every life cycle: the table says yes or no, and the aggregate does as the table says. */
class EveryTransitionTest {

    private static final ItemId ID = new ItemId(Uuid5.of("item"));

    @ParameterizedTest(name = "a {0} goes from {1} to {2}")
    @MethodSource("allowed")
    void allowedStepsHappen(ItemKind kind, String from, String to) {
        Map<String, String> details = details(kind, from, to);

        item(kind, from)
                .because("vergunning")
                .accordingTo("Kamerstuk 29826 nr. 176")
                .when(new ItemCommand.ToState(ID, to, details))
                .happened(new ItemEvent.Progressed(from, to, details));
    }

    @ParameterizedTest(name = "a {0} does not go from {1} to {2}")
    @MethodSource("refused")
    void otherStepsAreRefused(ItemKind kind, String from, String to) {
        item(kind, from)
                .because("vergunning")
                .accordingTo("Kamerstuk 29826 nr. 176")
                .when(new ItemCommand.ToState(ID, to, everything()))
                .refused("transition-not-allowed");
    }

    @ParameterizedTest(name = "a {0} goes from {1} to {2} only with what is asked")
    @MethodSource("demanding")
    void stepsThatAskForSomethingAreRefusedWithoutIt(ItemKind kind, String from, String to) {
        item(kind, from).when(new ItemCommand.ToState(ID, to, Map.of())).refused("transition-lacks");
    }

    @ParameterizedTest(name = "that a {0} went from {1} to {2} is recorded as a departure")
    @MethodSource("refused")
    void whatTheLifeCycleForbidsIsRecordedAsADeparture(ItemKind kind, String from, String to) {
        Departure departure = LifeCycles.of(kind).reachable(from, to) ? Departure.STEPS_UNREPORTED : Departure.CONTRARY;

        item(kind, from)
                .accordingTo("beslisnota juli 2023")
                .when(new ItemCommand.Depart(ID, to, Map.of()))
                .happened(new ItemEvent.Departed(from, to, departure, Map.of()));
    }

    @ParameterizedTest(name = "that a {0} went from {1} to {2} is no departure")
    @MethodSource("allowed")
    void whatTheLifeCycleAllowsIsNoDeparture(ItemKind kind, String from, String to) {
        item(kind, from)
                .because("vergunning")
                .accordingTo("beslisnota juli 2023")
                .when(new ItemCommand.Depart(ID, to, details(kind, from, to)))
                .refused("departure-not-needed");
    }

    @Test
    void everyKindHasALifeCycleWithAWayOutOfItsFirstState() {
        for (ItemKind kind : ItemKind.values()) {
            LifeCycle lifeCycle = LifeCycles.of(kind);
            assertThat(lifeCycle.after(lifeCycle.initial())).as(kind.word()).isNotEmpty();
            Set<String> reachable = new HashSet<>(List.of(lifeCycle.initial()));
            lifeCycle.states().stream()
                    .map(LifeCycle.State::word)
                    .filter(state -> lifeCycle.reachable(lifeCycle.initial(), state))
                    .forEach(reachable::add);
            assertThat(reachable)
                    .as(kind.word())
                    .containsAll(lifeCycle.states().stream()
                            .map(LifeCycle.State::word)
                            .toList());
        }
    }

    private static Scene<ItemAggregate> item(ItemKind kind, String state) {
        return Scene.of(ItemAggregate.class, Subject.ITEM, ID.value())
                .given("XXXX", new ItemEvent.Registered(kind, "Landelijk waterstofnetwerk gereed", null, null, null))
                .given("2021-06", new ItemEvent.Progressed(null, state, Map.of()));
    }

    private static Map<String, String> details(ItemKind kind, String from, String to) {
        Map<String, String> details = new TreeMap<>();
        LifeCycles.of(kind).transition(from, to).orElseThrow().requires().stream()
                .filter(requirement -> requirement != Requirement.EVIDENCE && requirement != Requirement.REASON)
                .forEach(requirement -> details.put(requirement.word(), "vermeld"));
        return details;
    }

    private static Map<String, String> everything() {
        Map<String, String> details = new TreeMap<>();
        Arrays.stream(Requirement.values()).forEach(requirement -> details.put(requirement.word(), "vermeld"));
        return details;
    }

    private record Step(ItemKind kind, String from, String to) {

        Optional<LifeCycle.Transition> inTheTable() {
            return LifeCycles.of(kind).transition(from, to);
        }

        Arguments arguments() {
            return Arguments.of(kind, from, to);
        }
    }

    private static Stream<Step> steps() {
        return Arrays.stream(ItemKind.values())
                .flatMap(kind -> LifeCycles.of(kind).states().stream()
                        .flatMap(from -> LifeCycles.of(kind).states().stream()
                                .map(to -> new Step(kind, from.word(), to.word()))));
    }

    static Stream<Arguments> allowed() {
        return steps().filter(step -> step.inTheTable().isPresent()).map(Step::arguments);
    }

    static Stream<Arguments> refused() {
        return steps().filter(step -> step.inTheTable().isEmpty()).map(Step::arguments);
    }

    static Stream<Arguments> demanding() {
        return steps().filter(step -> step.inTheTable()
                        .filter(transition -> !transition.requires().isEmpty())
                        .isPresent())
                .map(Step::arguments);
    }
}
