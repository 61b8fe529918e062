package nl.routekaart.telling;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.Requirement;
import org.jspecify.annotations.Nullable;

/** Says how something stood before and after. */
final class Progresses {

    private Progresses() {}

    /** A step from one state of a life cycle to another; the first one when there is none before. */
    static Told step(
            String event,
            @Nullable String from,
            String to,
            Map<String, String> details,
            LifeCycle lifeCycle,
            Speech speech) {
        return Told.by(from == null ? event + ".first" : event)
                .with("subject", speech.known().subject())
                .with("from", from == null ? null : state(from, lifeCycle, speech))
                .with("to", state(to, lifeCycle, speech))
                .with("details", details(details, speech));
    }

    static String state(String word, LifeCycle lifeCycle, Speech speech) {
        return speech.dutch()
                ? lifeCycle.state(word).map(LifeCycle.State::dutch).orElse(Speech.spaced(word))
                : Speech.spaced(word);
    }

    private static @Nullable String details(Map<String, String> details, Speech speech) {
        return details.isEmpty()
                ? null
                : details.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(detail -> label(detail.getKey(), speech) + ": “" + detail.getValue() + "”")
                        .collect(Collectors.joining("; "));
    }

    private static String label(String key, Speech speech) {
        return Optional.of(key)
                .flatMap(word -> Arrays.stream(Requirement.values())
                        .filter(requirement -> requirement.word().equals(word))
                        .findFirst())
                .map(requirement -> speech.dutch()
                        ? requirement.dutch()
                        : speech.sayOr("detail." + requirement.word(), Speech.spaced(requirement.word())))
                .orElse(Speech.spaced(key));
    }
}
