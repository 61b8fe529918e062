package nl.routekaart.document;

import java.util.List;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a document. */
public sealed interface DocumentEvent extends DomainEvent {

    @EventName(name = "document.registered")
    record Registered(
            DocumentType type,
            VersionId version,
            String title,
            @Nullable String key,
            PartyId owner) implements DocumentEvent {}

    /** A passage reads so from here on, for the first time or anew. */
    @EventName(name = "document.passage-written")
    record PassageWritten(
            String passage, long order, @Nullable String heading, String text, List<ItemId> cites)
            implements DocumentEvent {}

    @EventName(name = "document.passage-withdrawn")
    record PassageWithdrawn(String passage) implements DocumentEvent {}

    @EventName(name = "document.remarked")
    record Remarked(Remark remark) implements DocumentEvent {}

    /** {@code remark} is the number of the event with which it was made. */
    @EventName(name = "document.remark-settled")
    record RemarkSettled(long remark, RemarkSettlement settlement) implements DocumentEvent {}

    /**
     * The document was sealed as it read.
     *
     * @param fingerprint the SHA-256 of the signed payload
     * @param jws the manifest exactly as it was signed
     * @param checkpoint the signed checkpoint of the log that it carries
     */
    @EventName(name = "document.sealed")
    record Sealed(Fingerprint fingerprint, String jws, String checkpoint) implements DocumentEvent {}

    @EventName(name = "document.file-attached")
    record FileAttached(String digest, KeptFile file) implements DocumentEvent {}

    @EventName(name = "document.undisclosable-answered")
    record UndisclosableAnswered(Undisclosable answer) implements DocumentEvent {}

    /** {@code passage} is absent when the document was judged as a whole. */
    @EventName(name = "document.caretaker-checked")
    record CaretakerChecked(@Nullable String passage, CaretakerCheck check) implements DocumentEvent {}

    @EventName(name = "document.put-forward")
    record Presented(PutForward presentation) implements DocumentEvent {}

    @EventName(name = "document.put-before")
    record PutBefore(nl.routekaart.kernel.PutBefore putBefore) implements DocumentEvent {}

    @EventName(name = "document.answered")
    record Answered(Answer answer) implements DocumentEvent {}

    @EventName(name = "document.signed")
    record Signed(Signature signature) implements DocumentEvent {}

    @EventName(name = "document.sent")
    record Sent(Sending sending) implements DocumentEvent {}

    @EventName(name = "document.numbered")
    record Numbered(Chamber chamber, Paper paper) implements DocumentEvent {}

    /** Its route of sign-offs departs from that of its type. */
    @EventName(name = "document.route-adapted")
    record RouteAdapted(String signOff, RouteChange change) implements DocumentEvent {}

    /** What these items told of as observations is told by the document itself from here on. */
    @EventName(name = "document.observations-replaced")
    record ObservationsReplaced(List<ItemId> items) implements DocumentEvent {}

    @EventName(name = "document.corrected")
    record Corrected(long corrects) implements DocumentEvent {}
}
