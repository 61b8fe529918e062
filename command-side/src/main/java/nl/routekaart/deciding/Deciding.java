package nl.routekaart.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.routekaart.authority.Authority;
import nl.routekaart.authority.Relation;
import nl.routekaart.authority.Role;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;

/**
 * The way every command goes, whatever the subject: known already? decided on the present version? dated sensibly?
 * allowed to this party? and only then what the subject itself decides.
 */
public final class Deciding {

    /** What somebody answers or signs in an office. */
    private static final Set<Subject> SIGNED = EnumSet.of(Subject.CONSENT, Subject.DOCUMENT);

    private final Clock clock;
    private final Others others;

    public Deciding(Clock clock, Others others) {
        this.clock = clock;
        this.others = others;
    }

    /**
     * Decides a command and has its events recorded.
     *
     * @param handled what the subject remembers
     * @param relation what the acting party has to do with the subject
     * @param decide what the subject itself decides
     * @param apply records one event, with metadata beside those of the command
     * @throws RefusedException if it is refused; then nothing was applied
     */
    public Recorded handle(
            Subject subject,
            SubjectCommand command,
            Map<String, ?> metadata,
            Handled handled,
            Function<Context, Relation> relation,
            Function<Context, Decision> decide,
            BiConsumer<DomainEvent, Map<String, String>> apply) {
        Envelope envelope = Envelope.read(metadata);
        Optional<Handled.Command> before = handled.command(envelope.commandId());
        if (before.isPresent()) {
            return repeat(command, envelope, before.get());
        }
        Long expected = envelope.expectedVersion();
        if (expected != null && expected != handled.sequence()) {
            throw refused(Refusal.of(CommonRule.STALE_VERSION, "expected", expected, "current", handled.sequence()));
        }
        Basis basis = new Basis(others);
        LocalDate today = Stamps.day(clock.instant());
        Context context = new Context(
                envelope.actor(),
                envelope.grounds(),
                today,
                handled.sequence(),
                handled.corrected(),
                handled.correctable(),
                basis);
        if (context.effective().first().isAfter(today)) {
            throw refused(Refusal.of(
                    CommonRule.EFFECTIVE_AFTER_RECORDING, "today", today, "effectiveOn", context.effective()));
        }
        permit(subject, command, context, relation);
        Map<String, String> capacity = capacity(subject, context);
        switch (decide.apply(context)) {
            case Decision.Refused no -> throw refused(no.refusal());
            case Decision.Accepted yes -> {
                Map<String, String> rested = new TreeMap<>(capacity);
                if (!basis.text().isEmpty()) {
                    rested.put(MetaKey.BASIS, basis.text());
                }
                yes.events().forEach(event -> apply.accept(event, rested));
            }
        }
        return new Recorded(command.subjectId(), handled.sequence(), false);
    }

    private static Recorded repeat(SubjectCommand command, Envelope envelope, Handled.Command before) {
        if (!before.requestDigest().equals(envelope.requestDigest())) {
            throw refused(Refusal.of(CommonRule.KEY_REUSED));
        }
        return new Recorded(command.subjectId(), before.version(), true);
    }

    private static void permit(
            Subject subject, SubjectCommand command, Context context, Function<Context, Relation> relation) {
        Grounds grounds = context.grounds();
        Role role = context.actor().role();
        if (grounds.onBehalfOf() != null
                && role != Role.SECRETARIAT
                && !grounds.onBehalfOf().equals(context.actor().party())
                && Capacity.all(grounds.onBehalfOf(), subject, context).isEmpty()) {
            throw refused(Refusal.of(CommonRule.ON_BEHALF_NOT_ALLOWED));
        }
        context.unknown(
                        "onBehalfOf",
                        Subject.PARTY,
                        grounds.onBehalfOf() == null
                                ? null
                                : grounds.onBehalfOf().value())
                .ifPresent(refusal -> {
                    throw refused(refusal);
                });
        Action action = command.getClass().getAnnotation(Action.class);
        if (action == null) {
            throw new IllegalStateException("A command without an action: " + command.getClass());
        }
        String name = subject.word() + '/' + action.value();
        Relation present = role == Role.SECRETARIAT ? Relation.OTHER : relation.apply(context);
        if (!Authority.allows(name, role, present)) {
            throw refused(Refusal.of(CommonRule.NOT_AUTHORISED, "role", role, "command", name));
        }
    }

    /** Of whoever acts for another party, answers or signs for its own, or says in which capacity it acts. */
    private static Map<String, String> capacity(Subject subject, Context context) {
        Grounds grounds = context.grounds();
        return grounds.onBehalfOf() == null && !grounds.saysCapacity() && !SIGNED.contains(subject)
                ? Map.of()
                : Capacity.chosen(subject, context).map(Capacity::metadata).orElse(Map.of());
    }

    private static RefusedException refused(Refusal refusal) {
        return new RefusedException(refusal);
    }
}
