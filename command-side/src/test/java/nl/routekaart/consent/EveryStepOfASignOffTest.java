package nl.routekaart.consent;

import static nl.routekaart.consent.SignOffScene.FEZ;
import static nl.routekaart.consent.SignOffScene.PRESENT;
import static nl.routekaart.consent.SignOffScene.id;
import static nl.routekaart.consent.SignOffScene.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.kernel.ConsentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states of a sign-off: acts go as the table says, and answers elsewhere are recorded whatever it says. */
class EveryStepOfASignOffTest {

    private static final ConsentId ID = id(PRESENT, FEZ, Nature.CONSENT);
    private static final List<String> STATES =
            ConsentLifeCycle.TABLE.states().stream().map(LifeCycle.State::word).toList();

    @ParameterizedTest(name = "it goes from {0} to {1}")
    @MethodSource("allowed")
    void allowedStepsHappen(String from, String to) {
        command(to)
                .ifPresent(command -> scene(from, to)
                        .when(command)
                        .happenedOne(event -> assertThat(event).isInstanceOf(ConsentEvent.class)));
    }

    @ParameterizedTest(name = "it does not go from {0} to {1}")
    @MethodSource("refused")
    void otherStepsAreRefused(String from, String to) {
        command(to).ifPresent(command -> scene(from, to).when(command).refused("consent-step-not-allowed"));
    }

    @ParameterizedTest(name = "that it went from {0} to {1} is recorded")
    @MethodSource("answers")
    void everyAnswerElsewhereIsRecorded(String from, Outcome outcome) {
        boolean inOrder =
                ConsentLifeCycle.TABLE.transition(from, outcome.word()).isPresent();
        in(from, FEZ, Nature.CONSENT)
                .accordingTo("beslisnota juli 2023")
                .when(new ConsentCommand.RecordAnswer(
                        ID,
                        outcome,
                        outcome == Outcome.GIVEN_ON_CONDITION ? "mits" : null,
                        outcome == Outcome.RETURNED ? "waarom?" : null,
                        null,
                        null,
                        null))
                .happenedOne(event -> assertThat(answer((ConsentEvent) event).departure() == null)
                        .isEqualTo(inOrder));
    }

    @Test
    void everyStateIsReachedFromTheFirst() {
        assertThat(STATES.stream().filter(state -> !state.equals(ConsentLifeCycle.ASKED)))
                .allMatch(state -> ConsentLifeCycle.TABLE.reachable(ConsentLifeCycle.ASKED, state));
    }

    private static Answer answer(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Given e -> e.answer();
            case ConsentEvent.GivenOnCondition e -> e.answer();
            case ConsentEvent.Refused e -> e.answer();
            case ConsentEvent.Returned e -> e.answer();
            default -> throw new AssertionError("No answer: " + event);
        };
    }

    private static Scene<ConsentAggregate> scene(String from, String to) {
        Scene<ConsentAggregate> scene = in(from, FEZ, Nature.CONSENT).because("omdat");
        boolean ours = List.of(
                        ConsentLifeCycle.CONDITION_FULFILLED,
                        ConsentLifeCycle.REQUEST_WITHDRAWN,
                        ConsentLifeCycle.ASKED)
                .contains(to);
        return ours ? scene : scene.by(Role.PARTNER, FEZ);
    }

    /** The act that leads there; asking again is shown elsewhere. */
    private static Optional<ConsentCommand> command(String to) {
        return Optional.ofNullable(
                switch (to) {
                    case ConsentLifeCycle.UNDER_CONSIDERATION -> new ConsentCommand.Consider(ID);
                    case ConsentLifeCycle.GIVEN -> new ConsentCommand.Give(ID, null, null, null);
                    case ConsentLifeCycle.GIVEN_ON_CONDITION ->
                        new ConsentCommand.GiveOnCondition(ID, "mits", null, null, null);
                    case ConsentLifeCycle.CONDITION_FULFILLED -> new ConsentCommand.FulfilCondition(ID, "nieuw");
                    case ConsentLifeCycle.REFUSED -> new ConsentCommand.Refuse(ID, null, null);
                    case ConsentLifeCycle.RETURNED -> new ConsentCommand.Return(ID, "waarom?", null, null);
                    case ConsentLifeCycle.REQUEST_WITHDRAWN -> new ConsentCommand.WithdrawRequest(ID);
                    default -> null;
                });
    }

    static Stream<Arguments> allowed() {
        return pairs(true);
    }

    static Stream<Arguments> refused() {
        return pairs(false);
    }

    static Stream<Arguments> answers() {
        return STATES.stream()
                .flatMap(from -> Arrays.stream(Outcome.values()).map(outcome -> Arguments.of(from, outcome)));
    }

    private static Stream<Arguments> pairs(boolean allowed) {
        return STATES.stream()
                .flatMap(from -> STATES.stream()
                        .filter(to ->
                                ConsentLifeCycle.TABLE.transition(from, to).isPresent() == allowed)
                        .map(to -> Arguments.of(from, to)));
    }
}
