package nl.routekaart.document;

import java.util.Optional;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;

/**
 * One letter or memo departs from the route of sign-offs of its type, as a letter does that is sent on behalf of other
 * ministers too. What was signed or sent waits for nobody any more, so from then on it is only recorded that it was so.
 */
final class RouteOfDocument {

    private RouteOfDocument() {}

    static Decision adapt(Document document, DocumentCommand.AdaptRoute c, Context context) {
        RouteChange change = new RouteChange(c.needed(), c.by(), c.party(), c.nature());
        Optional<Refusal> refusal = DocumentDecisions.only(document, DocumentType.LETTER, DocumentType.MEMO)
                .or(() -> SignOffs.refusal(type(document), Target.of(c.id()), c.signOff(), change, context))
                .or(() -> context.isFact() ? Optional.empty() : done(document));
        return Decision.unless(refusal, () -> Decision.accept(new DocumentEvent.RouteAdapted(c.signOff(), change)));
    }

    private static RoutedType type(Document document) {
        return document.type().filter(DocumentType.MEMO::equals).isPresent() ? RoutedType.MEMO : RoutedType.LETTER;
    }

    private static Optional<Refusal> done(Document document) {
        return DocumentDecisions.doneBefore(document, DocumentStatus.SIGNED)
                .or(() -> DocumentDecisions.doneBefore(document, DocumentStatus.ANSWERED))
                .or(() -> DocumentDecisions.doneBefore(document, DocumentStatus.SENT));
    }
}
