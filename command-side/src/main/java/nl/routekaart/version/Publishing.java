package nl.routekaart.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.consent.OpenSignOff;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentType;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Worded;

/** What comes of offering and publishing a version, and of what befalls it afterwards. */
final class Publishing {

    private Publishing() {}

    static Decision offer(Version version, VersionCommand.Offer c, Context context) {
        if (version.status().filter(Publishing::handedOver).isPresent()) {
            return VersionDecisions.notAllowed(version, VersionStatus.OFFERED);
        }
        List<Unmet> unmet = new ArrayList<>();
        DocumentId letter = c.letter();
        if (version.fingerprint().isEmpty()) {
            unmet.add(Unmet.NOT_SEALED);
        }
        if (version.status().filter(VersionStatus.OUT_FOR_CONSENT::equals).isEmpty()) {
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

    private static boolean handedOver(VersionStatus status) {
        return status == VersionStatus.OFFERED || published(status);
    }

    private static boolean isLetterOf(Document document, VersionId version) {
        return document.type().filter(DocumentType.LETTER::equals).isPresent()
                && document.version().filter(version::equals).isPresent();
    }

    static Decision publish(Version version, Context context) {
        if (version.status().filter(Publishing::handedOver).isEmpty()) {
            return VersionDecisions.notAllowed(version, VersionStatus.PUBLISHED);
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
                new Issue(number, version.fingerprint().get(), Issue.RENDERER)));
    }

    /** Never refused for what was open: it was published elsewhere, and what was open is a departure. */
    static Decision recorded(Version version, VersionCommand.RecordPublication c, Context context) {
        if (version.status().filter(Publishing::published).isPresent()) {
            return VersionDecisions.notAllowed(version, VersionStatus.PUBLISHED);
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

    static Decision supersede(Version version, VersionCommand.Supersede c, Context context) {
        return Decision.unless(
                context.notAnother("by", Subject.VERSION, c.id().value(), c.by().value()),
                () -> version.status()
                                .filter(now -> now == VersionStatus.PUBLISHED || context.isFact())
                                .isPresent()
                        ? Decision.accept(new VersionEvent.Superseded(c.by()))
                        : VersionDecisions.notAllowed(version, VersionStatus.SUPERSEDED));
    }

    static Decision erratum(Version version, VersionCommand.CorrectByErratum c, Context context) {
        return Decision.unless(
                context.notAnother(
                        "erratum", Subject.VERSION, c.id().value(), c.erratum().value()),
                () -> version.issue().isPresent() || context.isFact()
                        ? Decision.accept(new VersionEvent.ErratumNamed(c.erratum()))
                        : VersionDecisions.notAllowed(version, VersionStatus.PUBLISHED));
    }

    private static Worded words(List<Unmet> unmet) {
        return Worded.all(unmet.stream().map(Worded::of).toList());
    }
}
