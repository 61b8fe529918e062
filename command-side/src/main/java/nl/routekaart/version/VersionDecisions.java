package nl.routekaart.version;

import java.util.Optional;
import java.util.UUID;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.deciding.PutBefores;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import org.jspecify.annotations.Nullable;

/** What comes of a command to a roadmap version. */
public final class VersionDecisions {

    private VersionDecisions() {}

    /** Decides. */
    public static Decision decide(Version version, VersionCommand command, Context context) {
        if (!version.exists()
                && !(command instanceof VersionCommand.Freeze || command instanceof VersionCommand.Draft)) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.VERSION, "id", command.id());
        }
        return switch (command) {
            case VersionCommand.Freeze c -> freeze(version, c);
            case VersionCommand.Draft c -> draft(version, c);
            case VersionCommand.Rescope c -> rescope(version, c);
            case VersionCommand.Judge c -> judge(version, c, context);
            case VersionCommand.Seal c -> seal(version, c);
            case VersionCommand.AskConsent c -> askConsent(version);
            case VersionCommand.Return c -> giveBack(version, context);
            case VersionCommand.Offer c -> Publishing.offer(version, c, context);
            case VersionCommand.Publish c -> Publishing.publish(version, context);
            case VersionCommand.RecordPublication c -> Publishing.recorded(version, c, context);
            case VersionCommand.Supersede c -> Publishing.supersede(version, c, context);
            case VersionCommand.PutBefore c ->
                PutBefores.decide(
                        new PutBefore(c.body(), c.meeting(), c.revision(), c.fingerprint()),
                        version.fingerprint().orElse(null),
                        VersionEvent.PutBefore::new,
                        context);
            case VersionCommand.CorrectByErratum c -> Publishing.erratum(version, c, context);
            case VersionCommand.AnswerUndisclosable c -> {
                Undisclosable answer = new Undisclosable(c.none(), c.description());
                yield answer.none() == (answer.description() == null)
                        ? Decision.accept(new VersionEvent.UndisclosableAnswered(answer))
                        : Decision.refuse(CommonRule.UNDISCLOSABLE_UNEXPLAINED);
            }
            case VersionCommand.CheckCaretaker c -> checkCaretaker(c, context);
            case VersionCommand.AdaptRoute c -> adaptRoute(c, context);
            case VersionCommand.Correct c -> correct(version, c, context);
        };
    }

    private static Decision freeze(Version version, VersionCommand.Freeze c) {
        return version.frozen()
                ? Decision.refuse(VersionRule.ALREADY_FROZEN, "name", c.name())
                : Decision.accept(new VersionEvent.Frozen(c.name(), c.remark()));
    }

    private static Decision draft(Version version, VersionCommand.Draft c) {
        if (version.exists()) {
            return Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.VERSION, "id", c.id());
        }
        return c.id().equals(Version.id(c.name()))
                ? Decision.accept(
                        new VersionEvent.Drafted(c.name(), c.remark()),
                        new VersionEvent.Scoped(c.themes(), c.clusters(), c.kinds(), c.horizon(), c.edition()))
                : Decision.refuse(VersionRule.NAME_DIFFERS, "name", c.name());
    }

    private static Decision rescope(Version version, VersionCommand.Rescope c) {
        return version.status()
                        .filter(now -> now == VersionStatus.DRAFT || now == VersionStatus.RETURNED)
                        .isPresent()
                ? Decision.accept(
                        new VersionEvent.Scoped(c.themes(), c.clusters(), c.kinds(), c.horizon(), c.edition()))
                : notAllowed(version, VersionStatus.DRAFT);
    }

    private static Decision judge(Version version, VersionCommand.Judge c, Context context) {
        Optional<String> edition = version.statements().value(Version.EDITION);
        if (edition.filter(asked -> !asked.equals(c.edition())).isPresent()) {
            return Decision.refuse(VersionRule.OTHER_EDITION, "edition", edition.get(), "given", c.edition());
        }
        return Decision.accept(
                new VersionEvent.Judged(new Judgement(c.edition(), c.inLine(), context.actingParty(), c.grounds())));
    }

    private static Decision seal(Version version, VersionCommand.Seal c) {
        if (!version.frozen()) {
            return Decision.refuse(VersionRule.NOT_FROZEN);
        }
        return version.fingerprint()
                .map(fingerprint -> Decision.refuse(VersionRule.ALREADY_SEALED, "fingerprint", fingerprint))
                .orElseGet(() -> Decision.accept(new VersionEvent.Sealed(c.fingerprint(), c.jws(), c.checkpoint())));
    }

    private static Decision askConsent(Version version) {
        return allowed(version, VersionStatus.OUT_FOR_CONSENT)
                ? version.fingerprint()
                        .map(fingerprint -> Decision.accept(new VersionEvent.SentForConsent(fingerprint)))
                        .orElseGet(() -> Decision.refuse(VersionRule.NOT_SEALED))
                : notAllowed(version, VersionStatus.OUT_FOR_CONSENT);
    }

    private static Decision giveBack(Version version, Context context) {
        if (!allowed(version, VersionStatus.RETURNED)) {
            return notAllowed(version, VersionStatus.RETURNED);
        }
        return context.hasReason()
                ? Decision.accept(new VersionEvent.Returned(version.status().orElse(VersionStatus.FROZEN)))
                : Decision.refuse(VersionRule.RETURN_NEEDS_REASON);
    }

    private static Decision checkCaretaker(VersionCommand.CheckCaretaker c, Context context) {
        CaretakerCheck check = new CaretakerCheck(
                c.announcedIn(), c.newPolicy(), c.newClaim(), c.newActivity(), c.opinion(), c.outcome());
        return Decision.unless(
                context.unknown("item", Subject.ITEM, value(c))
                        .or(() -> check.refusal(context.grounds().reason())),
                () -> Decision.accept(new VersionEvent.CaretakerChecked(c.item(), check)));
    }

    private static @Nullable UUID value(VersionCommand.CheckCaretaker c) {
        return c.item() == null ? null : c.item().value();
    }

    private static Decision adaptRoute(VersionCommand.AdaptRoute c, Context context) {
        RouteChange change = new RouteChange(c.needed(), c.by(), c.party(), c.nature());
        return Decision.unless(
                SignOffs.refusal(RoutedType.ROADMAP, Target.of(c.id()), c.signOff(), change, context),
                () -> Decision.accept(new VersionEvent.RouteAdapted(c.signOff(), change)));
    }

    private static Decision correct(Version version, VersionCommand.Correct c, Context context) {
        return Decision.unless(
                Corrections.refusal(c.corrects(), version::correctable, context),
                new VersionEvent.Corrected(c.corrects()));
    }

    private static boolean allowed(Version version, VersionStatus to) {
        return VersionLifeCycle.allows(version.status().orElse(VersionStatus.FROZEN), to);
    }

    static Decision notAllowed(Version version, VersionStatus to) {
        VersionStatus from = version.status().orElse(VersionStatus.FROZEN);
        return Decision.refuse(
                VersionRule.STEP_NOT_ALLOWED,
                "status",
                from,
                "to",
                to,
                "allowed",
                VersionLifeCycle.TABLE.spokenAfter(from.word()));
    }
}
