package nl.routekaart.bundle;

import java.util.Optional;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;

/** The checkpoint of the log that an event carries, as a signed note. */
final class CarriedCheckpoint {

    private CarriedCheckpoint() {}

    /** Events by whose name it can be told that they may carry one, without reading them. */
    static boolean mayCarry(String name) {
        return name.startsWith("consent.") || name.equals("version.sealed") || name.equals("document.sealed");
    }

    static Optional<String> of(DomainEvent event) {
        return switch (event) {
            case VersionEvent.Sealed e -> Optional.of(e.checkpoint());
            case DocumentEvent.Sealed e -> Optional.of(e.checkpoint());
            case ConsentEvent.Asked e -> Optional.ofNullable(e.checkpoint());
            case ConsentEvent.Given e -> of(e.answer());
            case ConsentEvent.GivenOnCondition e -> of(e.answer());
            case ConsentEvent.Refused e -> of(e.answer());
            case ConsentEvent.Returned e -> of(e.answer());
            default -> Optional.empty();
        };
    }

    private static Optional<String> of(@Nullable Answer answer) {
        return Optional.ofNullable(answer).map(Answer::checkpoint);
    }
}
