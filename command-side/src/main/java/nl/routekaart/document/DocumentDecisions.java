package nl.routekaart.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routekaart.authority.Relation;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.deciding.PutBefores;
import nl.routekaart.item.Disclosure;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Worded;
import nl.routekaart.statement.PointInTime;

/** What comes of a command to a document. */
public final class DocumentDecisions {

    private DocumentDecisions() {}

    /** Who writes it owns it; before whom it was put, or who decides on a letter, is responsible. */
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
                        || command instanceof DocumentCommand.Sign && Parliament.signs(document, command.id(), context)
                ? Relation.RESPONSIBLE
                : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Document document, DocumentCommand command, Context context) {
        if (command instanceof DocumentCommand.Register register) {
            return document.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.DOCUMENT, "id", register.id())
                    : register(register, context);
        }
        if (!document.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.DOCUMENT, "id", command.id());
        }
        return switch (command) {
            case DocumentCommand.Register c -> Decision.accept();
            case DocumentCommand.AddPassage c -> Passages.add(document, c, context);
            case DocumentCommand.RevisePassage c -> Passages.revise(document, c, context);
            case DocumentCommand.WithdrawPassage c -> Passages.withdraw(document, c, context);
            case DocumentCommand.MakeRemark c -> Passages.remark(document, c, context);
            case DocumentCommand.SettleRemark c -> Passages.settle(document, c);
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
                        ? told(
                                new DocumentEvent.UndisclosableAnswered(new Undisclosable(c.none(), c.description())),
                                c.replaces(),
                                context)
                        : Decision.refuse(CommonRule.UNDISCLOSABLE_UNEXPLAINED);
            case DocumentCommand.CheckCaretaker c -> checkCaretaker(document, c, context);
            case DocumentCommand.Present c -> Memos.present(document, c, context);
            case DocumentCommand.PutBefore c ->
                PutBefores.decide(
                        new PutBefore(c.body(), c.meeting(), c.revision(), c.fingerprint()),
                        document.fingerprint().orElse(null),
                        DocumentEvent.PutBefore::new,
                        context);
            case DocumentCommand.GiveAnswer c -> Memos.answer(document, c, context);
            case DocumentCommand.Sign c -> Parliament.sign(document, c, context);
            case DocumentCommand.Send c -> Parliament.send(document, c, context);
            case DocumentCommand.Number c ->
                document.statements()
                                .value(Document.SENDING)
                                .filter(sending -> sending.chamber() == c.chamber())
                                .isPresent()
                        ? Decision.accept(new DocumentEvent.Numbered(c.chamber(), new Paper(c.dossier(), c.number())))
                        : Decision.refuse(DocumentRule.NOT_SENT);
            case DocumentCommand.AdaptRoute c -> RouteOfDocument.adapt(document, c, context);
            case DocumentCommand.Correct c -> correct(document, c, context);
        };
    }

    private static Decision register(DocumentCommand.Register c, Context context) {
        PartyId owner = owner(c, context);
        return Decision.unless(
                context.unknown("version", Subject.VERSION, c.version().value())
                        .or(() -> context.unknown("owner", Subject.PARTY, owner.value())),
                () -> Decision.accept(new DocumentEvent.Registered(c.type(), c.version(), c.title(), c.key(), owner)));
    }

    private static PartyId owner(DocumentCommand.Register c, Context context) {
        return Optional.ofNullable(c.owner()).orElseGet(context::actingParty);
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
        // What was left out may have been withdrawn from the text already, or never have been in it; and of what
        // happened
        // elsewhere the text may not be known here.
        return Decision.unless(
                Optional.ofNullable(c.passage())
                        .filter(passage -> !PassageName.allowed(passage))
                        .map(passage -> Refusal.of(DocumentRule.PASSAGE_NAME, "given", passage))
                        .or(() -> check.outcome().leavesOut() || context.isFact()
                                ? Optional.empty()
                                : Passages.unknown(document, c.passage()))
                        .or(() -> check.refusal(context.grounds().reason())),
                () -> told(new DocumentEvent.CaretakerChecked(c.passage(), check), c.replaces(), context));
    }

    private static Decision correct(Document document, DocumentCommand.Correct c, Context context) {
        return Decision.unless(
                Corrections.refusal(c.corrects(), document::correctable, context),
                new DocumentEvent.Corrected(c.corrects()));
    }

    /** What was told, and the items under which it was known only as an observation. */
    static Decision told(DocumentEvent event, List<ItemId> replaces, Context context) {
        return Decision.unless(
                replaces.stream()
                        .flatMap(item -> context.unknown("replaces", Subject.ITEM, item.value()).stream())
                        .findFirst(),
                () -> replaces.isEmpty()
                        ? Decision.accept(event)
                        : Decision.accept(event, new DocumentEvent.ObservationsReplaced(replaces)));
    }

    static Optional<Refusal> only(Document document, DocumentType... allowed) {
        DocumentType type = document.type().orElseThrow();
        return List.of(allowed).contains(type)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        DocumentRule.TYPE_NOT_ALLOWED,
                        "type",
                        type,
                        "allowed",
                        Worded.all(Arrays.stream(allowed).map(Worded::of).toList())));
    }

    static Optional<Refusal> doneBefore(Document document, DocumentStatus done) {
        return document.status()
                .filter(done::equals)
                .map(status -> Refusal.of(DocumentRule.DONE_BEFORE, "status", status));
    }
}
