package nl.routekaart.deciding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.Requirement;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.Word;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Worded;

/** Whether a life cycle allows a step, and what has to be stated with it. */
public final class Transitions {

    private Transitions() {}

    /** The refusal if a state is not one of the life cycle. */
    public static Optional<Refusal> unknownState(LifeCycle lifeCycle, Word kind, String to) {
        return lifeCycle.state(to).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        CommonRule.STATE_UNKNOWN,
                        "kind",
                        kind,
                        "to",
                        to,
                        "states",
                        Worded.all(lifeCycle.states().stream()
                                .map(state -> lifeCycle.spoken(state.word()))
                                .toList())));
    }

    /** The refusal if the life cycle does not allow the step, or something that it asks for is not stated. */
    public static Optional<Refusal> refusal(
            LifeCycle lifeCycle, Word kind, String from, String to, Map<String, String> details, Grounds grounds) {
        Optional<Refusal> unknown = unknownState(lifeCycle, kind, to);
        if (unknown.isPresent()) {
            return unknown;
        }
        Optional<LifeCycle.Transition> transition = lifeCycle.transition(from, to);
        if (transition.isEmpty()) {
            return Optional.of(Refusal.of(
                    CommonRule.TRANSITION_NOT_ALLOWED,
                    "kind",
                    kind,
                    "from",
                    lifeCycle.spoken(from),
                    "to",
                    lifeCycle.spoken(to),
                    "allowed",
                    lifeCycle.spokenAfter(from)));
        }
        List<Worded> missing = transition.get().requires().stream()
                .filter(requirement -> !stated(requirement, details, grounds))
                .map(Worded::of)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        CommonRule.TRANSITION_LACKS,
                        "from",
                        lifeCycle.spoken(from),
                        "to",
                        lifeCycle.spoken(to),
                        "missing",
                        Worded.all(missing)));
    }

    private static boolean stated(Requirement requirement, Map<String, String> details, Grounds grounds) {
        String detail = details.get(requirement.word());
        if (detail != null && !detail.isBlank()) {
            return true;
        }
        return switch (requirement) {
            case EVIDENCE -> grounds.source() != null;
            case REASON -> grounds.reason() != null;
            default -> false;
        };
    }
}
