package nl.routekaart.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionStatus;
import org.jspecify.annotations.Nullable;

/** What comes of writing in a document, and of remarks on what is written there. */
final class Passages {

    /** The prose is written while its version can still be frozen anew. */
    private static final Set<VersionStatus> OPEN = Set.of(VersionStatus.DRAFT, VersionStatus.RETURNED);

    private Passages() {}

    static Decision add(Document document, DocumentCommand.AddPassage c, Context context) {
        return PassageName.allowed(c.passage())
                ? write(document, c.passage(), c.order(), c.heading(), c.text(), c.cites(), false, context)
                : Decision.refuse(DocumentRule.PASSAGE_NAME, "given", c.passage());
    }

    static Decision revise(Document document, DocumentCommand.RevisePassage c, Context context) {
        return write(document, c.passage(), c.order(), c.heading(), c.text(), c.cites(), true, context);
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
        return Decision.unless(
                contentFixed(document, context)
                        .or(() -> cites.stream()
                                .flatMap(item -> context.unknown("cites", Subject.ITEM, item.value()).stream())
                                .findFirst()),
                () -> Decision.accept(new DocumentEvent.PassageWritten(passage, order, heading, text, cites)));
    }

    static Decision withdraw(Document document, DocumentCommand.WithdrawPassage c, Context context) {
        return Decision.unless(
                unknown(document, c.passage()).or(() -> contentFixed(document, context)),
                () -> Decision.accept(new DocumentEvent.PassageWithdrawn(c.passage())));
    }

    /** The refusal if the text stands: it was signed, sent or agreed to, or its version is sealed with it. */
    private static Optional<Refusal> contentFixed(Document document, Context context) {
        DocumentStatus status = document.status().orElse(DocumentStatus.DRAFT);
        boolean agreed = status == DocumentStatus.ANSWERED
                && document.answer().filter(answer -> answer.answer().agrees()).isPresent();
        if (agreed || status == DocumentStatus.SIGNED || status == DocumentStatus.SENT) {
            return Optional.of(Refusal.of(DocumentRule.CONTENT_FIXED, "status", status));
        }
        if (document.type().filter(DocumentType.PROSE::equals).isEmpty()) {
            return Optional.empty();
        }
        Version version = new Version(document.version()
                .map(id -> context.others().of(Subject.VERSION, id.value()).statements())
                .orElseThrow());
        return version.status()
                .filter(now -> !OPEN.contains(now))
                .map(now -> Refusal.of(DocumentRule.VERSION_CLOSED, "status", now));
    }

    static Optional<Refusal> unknown(Document document, @Nullable String passage) {
        return passage == null || document.passage(passage).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(DocumentRule.PASSAGE_UNKNOWN, "passage", passage));
    }

    static Decision remark(Document document, DocumentCommand.MakeRemark c, Context context) {
        return Decision.unless(
                unknown(document, c.passage()),
                () -> Decision.accept(
                        new DocumentEvent.Remarked(new Remark(context.actingParty(), c.passage(), c.text()))));
    }

    static Decision settle(Document document, DocumentCommand.SettleRemark c) {
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
}
