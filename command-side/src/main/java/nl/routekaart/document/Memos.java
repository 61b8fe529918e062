package nl.routekaart.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;

/** A memo is put before who has to decide, who answers it. */
final class Memos {

    private Memos() {}

    static Decision present(Document document, DocumentCommand.Present c, Context context) {
        Optional<Refusal> refusal = DocumentDecisions.only(document, DocumentType.MEMO)
                .or(() -> context.unknown("to", Subject.PARTY, c.to().value()))
                .or(() -> DocumentDecisions.doneBefore(document, DocumentStatus.SENT));
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
        return Decision.unless(
                context.actOrFact(unmet),
                () -> Decision.accept(new DocumentEvent.Presented(new PutForward(c.to(), c.decision(), unmet))));
    }

    static Decision answer(Document document, DocumentCommand.GiveAnswer c, Context context) {
        Optional<Refusal> refusal = DocumentDecisions.only(document, DocumentType.MEMO)
                .or(() -> DocumentDecisions.doneBefore(document, DocumentStatus.SENT));
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
        return Decision.unless(
                context.actOrFact(unmet).or(() -> notAsked(document, context)),
                () -> Decision.accept(new DocumentEvent.Answered(new Answer(c.answer(), c.note(), unmet))));
    }

    /** Nobody answers in another's name; that it was answered elsewhere is recorded with a source. */
    private static Optional<Refusal> notAsked(Document document, Context context) {
        return context.isFact()
                        || document.putForward()
                                .filter(put -> context.speaksFor(put.to(), Subject.DOCUMENT))
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(DocumentRule.NOT_YOURS));
    }
}
