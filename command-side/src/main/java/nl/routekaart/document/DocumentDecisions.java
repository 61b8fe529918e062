package nl.routekaart.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routekaart.authority.Relation;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.deciding.PutBefores;
import nl.routekaart.item.Disclosure;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionStatus;
import org.jspecify.annotations.Nullable;

/** What comes of a command to a document. */
public final class DocumentDecisions {

    /** The prose is written while its version can still be frozen anew. */
    private static final Set<VersionStatus> OPEN = Set.of(VersionStatus.DRAFT, VersionStatus.RETURNED);

    private DocumentDecisions() {}

    /** Who writes it owns it; before whom it was put is responsible too. */
    public static Relation relation(Document document, DocumentCommand command, Context context) {
        Optional<PartyId> owner = command instanceof DocumentCommand.Register register
                ? Optional.of(owner(register, context))
                : document.owner();
        if (owner.filter(context::actsFor).isPresent()) {
            return Relation.OWNER;
        }
        return document.putForward()
                        .map(PutForward::to)
                        .filter(context::actsFor)
                        .isPresent()
                ? Relation.RESPONSIBLE
                : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Document document, DocumentCommand command, Context context) {
        if (command instanceof DocumentCommand.Register register) {
            return document.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", "document", "id", register.id())
                    : register(register, context);
        }
        if (!document.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", "document", "id", command.id());
        }
        return switch (command) {
            case DocumentCommand.Register c -> Decision.accept();
            case DocumentCommand.AddPassage c -> addPassage(document, c, context);
            case DocumentCommand.RevisePassage c ->
                write(document, c.passage(), c.order(), c.heading(), c.text(), c.cites(), true, context);
            case DocumentCommand.WithdrawPassage c -> withdrawPassage(document, c, context);
            case DocumentCommand.MakeRemark c -> remark(document, c, context);
            case DocumentCommand.SettleRemark c -> settleRemark(document, c);
            case DocumentCommand.Seal c -> seal(document, c);
            case DocumentCommand.AttachFile c ->
                Decision.accept(new DocumentEvent.FileAttached(
                        c.digest(),
                        new KeptFile(
                                c.purpose(),
                                c.mediaType(),
                                c.size(),
                                new Disclosure(c.level(), c.ground(), c.from()),
                                c.keepUntil())));
            case DocumentCommand.AnswerUndisclosable c ->
                c.none() == (c.description() == null)
                        ? Decision.accept(
                                new DocumentEvent.UndisclosableAnswered(new Undisclosable(c.none(), c.description())))
                        : Decision.refuse(CommonRule.UNDISCLOSABLE_UNEXPLAINED);
            case DocumentCommand.CheckCaretaker c -> checkCaretaker(document, c, context);
            case DocumentCommand.Present c -> present(document, c, context);
            case DocumentCommand.PutBefore c ->
                PutBefores.decide(
                        new PutBefore(c.body(), c.meeting(), c.revision(), c.fingerprint()),
                        document.fingerprint().orElse(null),
                        DocumentEvent.PutBefore::new,
                        context);
            case DocumentCommand.GiveAnswer c -> answer(document, c, context);
            case DocumentCommand.Sign c -> sign(document, c, context);
            case DocumentCommand.Send c -> send(document, c, context);
            case DocumentCommand.Number c ->
                document.statements()
                                .value(Document.SENDING)
                                .filter(sending -> sending.chamber() == c.chamber())
                                .isPresent()
                        ? Decision.accept(new DocumentEvent.Numbered(c.chamber(), new Paper(c.dossier(), c.number())))
                        : Decision.refuse(DocumentRule.NOT_SENT);
            case DocumentCommand.Correct c -> correct(document, c, context);
        };
    }

    private static Decision register(DocumentCommand.Register c, Context context) {
        PartyId owner = owner(c, context);
        return context.unknown("version", Subject.VERSION, c.version().value())
                .or(() -> context.unknown("owner", Subject.PARTY, owner.value()))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(
                        new DocumentEvent.Registered(c.type(), c.version(), c.title(), c.key(), owner)));
    }

    private static PartyId owner(DocumentCommand.Register c, Context context) {
        return Optional.ofNullable(c.owner()).orElseGet(context::actingParty);
    }

    private static Decision addPassage(Document document, DocumentCommand.AddPassage c, Context context) {
        return PassageName.allowed(c.passage())
                ? write(document, c.passage(), c.order(), c.heading(), c.text(), c.cites(), false, context)
                : Decision.refuse(DocumentRule.PASSAGE_NAME, "given", c.passage());
    }

    private static Decision write(
            Document document,
            String passage,
            long order,
            @Nullable String heading,
            String text,
            List<ItemId> cites,
            boolean revises,
            Context context) {
        boolean there = document.passage(passage).isPresent();
        if (there != revises) {
            return Decision.refuse(
                    revises ? DocumentRule.PASSAGE_UNKNOWN : DocumentRule.PASSAGE_EXISTS, "passage", passage);
        }
        return contentFixed(document, context)
                .or(() -> cites.stream()
                        .flatMap(item -> context.unknown("cites", Subject.ITEM, item.value()).stream())
                        .findFirst())
                .<Decision>map(Decision.Refused::new)
                .orElseGet(
                        () -> Decision.accept(new DocumentEvent.PassageWritten(passage, order, heading, text, cites)));
    }

    private static Decision withdrawPassage(Document document, DocumentCommand.WithdrawPassage c, Context context) {
        return unknownPassage(document, c.passage())
                .or(() -> contentFixed(document, context))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DocumentEvent.PassageWithdrawn(c.passage())));
    }

    /** The refusal if the text stands: it was signed, sent or agreed to, or its version is sealed with it. */
    private static Optional<Refusal> contentFixed(Document document, Context context) {
        DocumentStatus status = document.status().orElse(DocumentStatus.DRAFT);
        boolean agreed = status == DocumentStatus.ANSWERED
                && document.answer().filter(answer -> answer.answer().agrees()).isPresent();
        if (agreed || status == DocumentStatus.SIGNED || status == DocumentStatus.SENT) {
            return Optional.of(Refusal.of(DocumentRule.CONTENT_FIXED, "status", status.word()));
        }
        if (document.type().filter(DocumentType.PROSE::equals).isEmpty()) {
            return Optional.empty();
        }
        Version version = new Version(document.version()
                .map(id -> context.others().of(Subject.VERSION, id.value()).statements())
                .orElseThrow());
        return version.status()
                .filter(now -> !OPEN.contains(now))
                .map(now -> Refusal.of(DocumentRule.VERSION_CLOSED, "status", now.word()));
    }

    private static Optional<Refusal> unknownPassage(Document document, @Nullable String passage) {
        return passage == null || document.passage(passage).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(DocumentRule.PASSAGE_UNKNOWN, "passage", passage));
    }

    private static Decision remark(Document document, DocumentCommand.MakeRemark c, Context context) {
        return unknownPassage(document, c.passage())
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(
                        new DocumentEvent.Remarked(new Remark(context.actingParty(), c.passage(), c.text()))));
    }

    private static Decision settleRemark(Document document, DocumentCommand.SettleRemark c) {
        if (document.statements()
                .value(Document.REMARK, Long.toString(c.remark()), PointInTime.NOW)
                .isEmpty()) {
            return Decision.refuse(DocumentRule.REMARK_UNKNOWN, "remark", c.remark());
        }
        return c.disposal() != Disposal.ADOPTED && c.why() == null
                ? Decision.refuse(DocumentRule.REMARK_NEEDS_WHY)
                : Decision.accept(
                        new DocumentEvent.RemarkSettled(c.remark(), new RemarkSettlement(c.disposal(), c.why())));
    }

    private static Decision seal(Document document, DocumentCommand.Seal c) {
        Optional<Refusal> type = only(document, DocumentType.LETTER, DocumentType.MEMO);
        if (type.isPresent()) {
            return new Decision.Refused(type.get());
        }
        if (document.passages(PointInTime.NOW).isEmpty()) {
            return Decision.refuse(DocumentRule.EMPTY);
        }
        return document.fingerprint()
                .map(fingerprint -> Decision.refuse(DocumentRule.ALREADY_SEALED, "fingerprint", fingerprint))
                .orElseGet(() -> Decision.accept(new DocumentEvent.Sealed(c.fingerprint(), c.jws(), c.checkpoint())));
    }

    private static Decision checkCaretaker(Document document, DocumentCommand.CheckCaretaker c, Context context) {
        CaretakerCheck check = new CaretakerCheck(
                c.announcedIn(), c.newPolicy(), c.newClaim(), c.newActivity(), c.opinion(), c.outcome());
        // What was left out may have been withdrawn from the text already, or never have been in it.
        return Optional.ofNullable(c.passage())
                .filter(passage -> !PassageName.allowed(passage))
                .map(passage -> Refusal.of(DocumentRule.PASSAGE_NAME, "given", passage))
                .or(() -> check.outcome().leavesOut() ? Optional.empty() : unknownPassage(document, c.passage()))
                .or(() -> check.refusal(context.grounds().reason()))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DocumentEvent.CaretakerChecked(c.passage(), check)));
    }

    private static Decision present(Document document, DocumentCommand.Present c, Context context) {
        Optional<Refusal> refusal = only(document, DocumentType.MEMO)
                .or(() -> context.unknown("to", Subject.PARTY, c.to().value()))
                .or(() -> doneBefore(document, DocumentStatus.SENT));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        List<Unmet> unmet = new ArrayList<>();
        if (document.fingerprint().isEmpty()) {
            unmet.add(Unmet.NOT_SEALED);
        }
        if (document.undisclosable().isEmpty()) {
            unmet.add(Unmet.UNDISCLOSABLE_OPEN);
        }
        return context.actOrFact(unmet)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() ->
                        Decision.accept(new DocumentEvent.Presented(new PutForward(c.to(), c.decision(), unmet))));
    }

    private static Decision answer(Document document, DocumentCommand.GiveAnswer c, Context context) {
        Optional<Refusal> refusal =
                only(document, DocumentType.MEMO).or(() -> doneBefore(document, DocumentStatus.SENT));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        if (c.answer() == MemoAnswer.AGREE_WITH_NOTE && c.note() == null) {
            return Decision.refuse(DocumentRule.NOTE_MISSING);
        }
        List<Unmet> unmet =
                document.status().filter(DocumentStatus.PUT_FORWARD::equals).isPresent()
                        ? List.of()
                        : List.of(Unmet.NOT_PUT_FORWARD);
        return context.actOrFact(unmet)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DocumentEvent.Answered(new Answer(c.answer(), c.note(), unmet))));
    }

    private static Decision sign(Document document, DocumentCommand.Sign c, Context context) {
        Optional<Refusal> refusal =
                only(document, DocumentType.LETTER).or(() -> doneBefore(document, DocumentStatus.SENT));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        List<Unmet> unmet = new ArrayList<>();
        if (document.fingerprint().isEmpty()) {
            unmet.add(Unmet.NOT_SEALED);
        }
        if (!SignOffs.open(RoutedType.LETTER, Target.of(c.id()), context).isEmpty()) {
            unmet.add(Unmet.CONSENT_OPEN);
        }
        return context.actOrFact(unmet)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DocumentEvent.Signed(new Signature(
                        c.office(),
                        c.mandate(),
                        c.name(),
                        document.fingerprint().orElse(null),
                        unmet))));
    }

    private static Decision send(Document document, DocumentCommand.Send c, Context context) {
        Optional<Refusal> refusal = only(document, DocumentType.LETTER, DocumentType.MEMO)
                .or(() -> doneBefore(document, DocumentStatus.SENT));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        List<Unmet> unmet = new ArrayList<>();
        if (document.type().filter(DocumentType.LETTER::equals).isPresent() && !document.signed()) {
            unmet.add(Unmet.NOT_SIGNED);
        }
        if (document.type().filter(DocumentType.MEMO::equals).isPresent()) {
            if (document.answer().isEmpty()) {
                unmet.add(Unmet.NOT_ANSWERED);
            }
            if (document.undisclosable().isEmpty()) {
                unmet.add(Unmet.UNDISCLOSABLE_OPEN);
            }
        }
        return context.actOrFact(unmet)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DocumentEvent.Sent(new Sending(c.chamber(), unmet))));
    }

    private static Decision correct(Document document, DocumentCommand.Correct c, Context context) {
        return Corrections.refusal(c.corrects(), context)
                .or(() -> document.correctable(c.corrects())
                        ? Optional.empty()
                        : Optional.of(Corrections.unknown(c.corrects(), context)))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DocumentEvent.Corrected(c.corrects())));
    }

    private static Optional<Refusal> only(Document document, DocumentType... allowed) {
        DocumentType type = document.type().orElseThrow();
        return List.of(allowed).contains(type)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        DocumentRule.TYPE_NOT_ALLOWED,
                        "type",
                        type.word(),
                        "allowed",
                        Arrays.stream(allowed).map(DocumentType::word).collect(Collectors.joining(", "))));
    }

    private static Optional<Refusal> doneBefore(Document document, DocumentStatus done) {
        return document.status()
                .filter(done::equals)
                .map(status -> Refusal.of(DocumentRule.DONE_BEFORE, "status", status.word()));
    }
}
