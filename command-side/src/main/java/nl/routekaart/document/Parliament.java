package nl.routekaart.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.consent.OpenSignOff;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;

/** A letter is signed, and sent to parliament with its memo. To sign is to decide: nobody asks for that decision before. */
final class Parliament {

    private Parliament() {}

    static Decision sign(Document document, DocumentCommand.Sign c, Context context) {
        Optional<Refusal> refusal = DocumentDecisions.only(document, DocumentType.LETTER)
                .or(() -> DocumentDecisions.doneBefore(document, DocumentStatus.SENT));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        List<Unmet> unmet = new ArrayList<>();
        if (document.fingerprint().isEmpty()) {
            unmet.add(Unmet.NOT_SEALED);
        }
        List<OpenSignOff> signOffs = SignOffs.beforeSigning(c.id(), context);
        if (!signOffs.isEmpty()) {
            unmet.add(Unmet.CONSENT_OPEN);
        }
        DocumentEvent signed = new DocumentEvent.Signed(new Signature(
                c.office(), c.mandate(), c.name(), document.fingerprint().orElse(null), unmet));
        return Decision.unless(
                context.actOrFact(unmet, signOffs)
                        .or(() -> context.isFact() || signs(document, c.id(), context)
                                ? Optional.empty()
                                : Optional.of(Refusal.of(DocumentRule.NOT_YOURS))),
                () -> DocumentDecisions.told(signed, c.replaces(), context));
    }

    /** Whether who acts is one who decides on this letter: by its own account, or by one with its office or a mandate. */
    static boolean signs(Document document, DocumentId letter, Context context) {
        return document.type().filter(DocumentType.LETTER::equals).isPresent()
                && SignOffs.decides(RoutedType.LETTER, Target.of(letter), context)
                && context.speaksFor(context.actingParty(), Subject.DOCUMENT);
    }

    static Decision send(Document document, DocumentCommand.Send c, Context context) {
        Optional<Refusal> refusal = DocumentDecisions.only(document, DocumentType.LETTER, DocumentType.MEMO)
                .or(() -> DocumentDecisions.doneBefore(document, DocumentStatus.SENT));
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
        return Decision.unless(
                context.actOrFact(unmet),
                () -> DocumentDecisions.told(
                        new DocumentEvent.Sent(new Sending(c.chamber(), unmet)), c.replaces(), context));
    }
}
