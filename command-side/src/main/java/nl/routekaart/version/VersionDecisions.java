package nl.routekaart.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.OpenSignOff;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.deciding.PutBefores;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentType;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Spoken;
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
            case VersionCommand.Offer c -> offer(version, c, context);
            case VersionCommand.Publish c -> publish(version, context);
            case VersionCommand.RecordPublication c -> recordPublication(version, c, context);
            case VersionCommand.Supersede c -> supersede(version, c, context);
            case VersionCommand.PutBefore c ->
                PutBefores.decide(
                        new PutBefore(c.body(), c.meeting(), c.revision(), c.fingerprint()),
                        version.fingerprint().orElse(null),
                        VersionEvent.PutBefore::new,
                        context);
            case VersionCommand.CorrectByErratum c -> erratum(version, c, context);
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

    private static Decision offer(Version version, VersionCommand.Offer c, Context context) {
        if (version.status().filter(VersionDecisions::over).isPresent()) {
            return notAllowed(version, VersionStatus.OFFERED);
        }
        List<Unmet> unmet = new ArrayList<>();
        DocumentId letter = c.letter();
        if (version.fingerprint().isEmpty()) {
            unmet.add(Unmet.NOT_SEALED);
        }
        if (!version.status().filter(VersionStatus.OUT_FOR_CONSENT::equals).isPresent()) {
            unmet.add(Unmet.NOT_OUT_FOR_CONSENT);
        }
        List<OpenSignOff> signOffs = SignOffs.open(RoutedType.ROADMAP, Target.of(c.id()), context);
        if (!signOffs.isEmpty()) {
            unmet.add(Unmet.CONSENT_OPEN);
        }
        if (letter == null) {
            unmet.add(Unmet.LETTER_NOT_NAMED);
        } else {
            Optional<Refusal> unknown = context.unknown("letter", Subject.DOCUMENT, letter.value());
            if (unknown.isPresent()) {
                return new Decision.Refused(unknown.get());
            }
            Document document = document(letter, context);
            if (!isLetterOf(document, c.id())) {
                return Decision.refuse(VersionRule.LETTER_ELSEWHERE, "letter", letter);
            }
            if (!document.signed()) {
                unmet.add(Unmet.LETTER_NOT_SIGNED);
            }
        }
        return Decision.unless(
                context.actOrFact(unmet, signOffs).or(() -> unknownItems(c.replaces(), context)),
                () -> told(new VersionEvent.Offered(new Offering(letter, unmet)), c.replaces()));
    }

    private static boolean over(VersionStatus status) {
        return status == VersionStatus.OFFERED || published(status);
    }

    private static boolean isLetterOf(Document document, VersionId version) {
        return document.type().filter(DocumentType.LETTER::equals).isPresent()
                && document.version().filter(version::equals).isPresent();
    }

    private static Decision publish(Version version, Context context) {
        if (!version.status().filter(VersionDecisions::over).isPresent()) {
            return notAllowed(version, VersionStatus.PUBLISHED);
        }
        if (version.fingerprint().isEmpty()) {
            return Decision.refuse(VersionRule.NOT_SEALED);
        }
        if (version.undisclosable().isEmpty()) {
            return Decision.refuse(CommonRule.UNDISCLOSABLE_OPEN);
        }
        List<Unmet> departures = departures(version, context);
        if ((version.issue().isPresent() || !departures.isEmpty()) && !context.hasReason()) {
            return Decision.refuse(VersionRule.PUBLISHING_NEEDS_REASON, "departures", words(departures));
        }
        long number = version.issue().map(Issue::number).orElse(0L) + 1;
        return Decision.accept(new VersionEvent.Published(
                new Issue(number, version.fingerprint().get())));
    }

    /** Never refused for what was open: it was published elsewhere, and what was open is a departure. */
    private static Decision recordPublication(Version version, VersionCommand.RecordPublication c, Context context) {
        if (version.status().filter(VersionDecisions::published).isPresent()) {
            return notAllowed(version, VersionStatus.PUBLISHED);
        }
        if (!context.isFact()) {
            return Decision.refuse(VersionRule.PUBLICATION_NEEDS_SOURCE);
        }
        List<Unmet> unmet = new ArrayList<>();
        if (version.fingerprint().isEmpty()) {
            unmet.add(Unmet.NOT_SEALED);
        }
        if (version.offering().isEmpty()) {
            unmet.add(Unmet.NOT_OFFERED);
        }
        if (version.undisclosable().isEmpty()) {
            unmet.add(Unmet.UNDISCLOSABLE_OPEN);
        }
        return Decision.unless(
                unknownItems(c.replaces(), context),
                () -> told(new VersionEvent.PublicationRecorded(unmet), c.replaces()));
    }

    private static boolean published(VersionStatus status) {
        return status == VersionStatus.PUBLISHED || status == VersionStatus.SUPERSEDED;
    }

    private static Optional<Refusal> unknownItems(List<ItemId> items, Context context) {
        return items.stream()
                .flatMap(item -> context.unknown("replaces", Subject.ITEM, item.value()).stream())
                .findFirst();
    }

    private static Decision told(VersionEvent event, List<ItemId> replaces) {
        return replaces.isEmpty()
                ? Decision.accept(event)
                : Decision.accept(event, new VersionEvent.ObservationsReplaced(replaces));
    }

    /** What was open when the version was offered, and what was open at its letter. */
    private static List<Unmet> departures(Version version, Context context) {
        List<Unmet> departures = new ArrayList<>();
        version.offering().ifPresent(offering -> {
            departures.addAll(offering.unmet());
            if (offering.letter() != null) {
                departures.addAll(document(offering.letter(), context).departures());
            }
        });
        return departures.stream().distinct().toList();
    }

    private static Document document(DocumentId id, Context context) {
        return new Document(context.others().of(Subject.DOCUMENT, id.value()).statements());
    }

    private static Decision supersede(Version version, VersionCommand.Supersede c, Context context) {
        return Decision.unless(
                context.notAnother("by", Subject.VERSION, c.id().value(), c.by().value()),
                () -> version.status()
                                .filter(now -> now == VersionStatus.PUBLISHED || context.isFact())
                                .isPresent()
                        ? Decision.accept(new VersionEvent.Superseded(c.by()))
                        : notAllowed(version, VersionStatus.SUPERSEDED));
    }

    private static Decision erratum(Version version, VersionCommand.CorrectByErratum c, Context context) {
        return Decision.unless(
                context.notAnother(
                        "erratum", Subject.VERSION, c.id().value(), c.erratum().value()),
                () -> version.issue().isPresent() || context.isFact()
                        ? Decision.accept(new VersionEvent.ErratumNamed(c.erratum()))
                        : notAllowed(version, VersionStatus.PUBLISHED));
    }

    private static Decision checkCaretaker(VersionCommand.CheckCaretaker c, Context context) {
        CaretakerCheck check = new CaretakerCheck(
                c.announcedIn(), c.newPolicy(), c.newClaim(), c.newActivity(), c.opinion(), c.outcome());
        return Decision.unless(
                context.unknown("item", Subject.ITEM, value(c))
                        .or(() -> check.refusal(context.grounds().reason())),
                () -> Decision.accept(new VersionEvent.CaretakerChecked(c.item(), check)));
    }

    private static java.util.@Nullable UUID value(VersionCommand.CheckCaretaker c) {
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

    private static Decision notAllowed(Version version, VersionStatus to) {
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

    private static Spoken words(List<Unmet> unmet) {
        return Spoken.all(unmet.stream().map(Spoken::of).toList());
    }
}
