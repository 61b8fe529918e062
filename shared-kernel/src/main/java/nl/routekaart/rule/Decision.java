package nl.routekaart.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.routekaart.message.DomainEvent;

/** What came of a command: events, or a refusal. */
public sealed interface Decision {

    /**
     * Yes.
     *
     * @param events what happened, in order; none if nothing had to change
     */
    record Accepted(List<DomainEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * No.
     *
     * @param refusal the rule that forbids it
     */
    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(DomainEvent... events) {
        return new Accepted(List.of(events));
    }

    /** No, if there is a refusal; otherwise that something happened. */
    static Decision unless(Optional<Refusal> refusal, DomainEvent otherwise) {
        return unless(refusal, () -> accept(otherwise));
    }

    /** No, if there is a refusal; otherwise what is decided then. */
    static Decision unless(Optional<Refusal> refusal, Supplier<Decision> otherwise) {
        return refusal.<Decision>map(Refused::new).orElseGet(otherwise);
    }

    static Decision refuse(Rule rule, Object... namesAndValues) {
        return new Refused(Refusal.of(rule, namesAndValues));
    }
}
