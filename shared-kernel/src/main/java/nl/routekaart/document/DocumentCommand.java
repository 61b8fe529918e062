package nl.routekaart.document;

import java.util.List;
import java.util.UUID;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.consent.Nature;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyKind;
import nl.routekaart.secret.Secret;
import org.jspecify.annotations.Nullable;

/** What can be asked of a document. */
public sealed interface DocumentCommand extends SubjectCommand {

    DocumentId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Opens a text that belongs to a version.
     *
     * @param owner who writes it; the acting party if nothing is said
     */
    @Action("register")
    record Register(
            DocumentId id,
            DocumentType type,
            VersionId version,
            String title,
            @Nullable String key,
            @Nullable PartyId owner)
            implements DocumentCommand {}

    @Action(value = "add-passage", resource = "passages")
    record AddPassage(
            DocumentId id,
            String passage,
            long order,
            @Nullable String heading,
            String text,
            List<ItemId> cites) implements DocumentCommand {}

    /** Gives a passage whole as it reads from now on. What was sealed of it before no longer is. */
    @Action(value = "revise-passage", resource = "passage-revisions")
    record RevisePassage(
            DocumentId id,
            String passage,
            long order,
            @Nullable String heading,
            String text,
            List<ItemId> cites) implements DocumentCommand {}

    @Action(value = "withdraw-passage", resource = "passage-withdrawals")
    record WithdrawPassage(DocumentId id, String passage) implements DocumentCommand {}

    @Action(value = "remark", resource = "remarks")
    record MakeRemark(DocumentId id, @Nullable String passage, Secret text) implements DocumentCommand {}

    /**
     * Says what was done with a remark.
     *
     * @param remark the number of the entry in the document's history with which it was made
     */
    @Action(value = "settle-remark", resource = "remark-settlements")
    record SettleRemark(
            DocumentId id,
            long remark,
            Disposal disposal,
            @Nullable String why) implements DocumentCommand {}

    /** Seals the document as it reads. */
    @Action(value = "seal", byServer = true)
    record Seal(DocumentId id, Fingerprint fingerprint, String jws, String checkpoint) implements DocumentCommand {}

    /** Attaches a file whose bytes are kept already. */
    @Action(value = "attach-file", byServer = true)
    record AttachFile(
            DocumentId id,
            String digest,
            FilePurpose purpose,
            String mediaType,
            long size,
            DisclosureLevel level,
            @Nullable String ground,
            @Nullable EdtfDate from,
            @Nullable EdtfDate keepUntil)
            implements DocumentCommand {}

    /**
     * Answers what cannot be disclosed, also when that is nothing.
     *
     * @param replaces the items under which this was known only as an observation
     */
    @Action(value = "answer-undisclosable", resource = "undisclosable-answers")
    record AnswerUndisclosable(
            DocumentId id, boolean none, @Nullable String description, List<ItemId> replaces)
            implements DocumentCommand {}

    /**
     * Records what a caretaker cabinet means for a passage.
     *
     * @param passage which; absent for the document as a whole
     * @param replaces the items under which this was known only as an observation
     */
    @Action(value = "check-caretaker", resource = "caretaker-checks")
    record CheckCaretaker(
            DocumentId id,
            @Nullable String passage,
            @Nullable String announcedIn,
            boolean newPolicy,
            boolean newClaim,
            boolean newActivity,
            boolean opinion,
            CaretakerOutcome outcome,
            List<ItemId> replaces)
            implements DocumentCommand {}

    /** Puts a memo before who has to decide. */
    @Action(value = "put-forward", resource = "presentations")
    record Present(DocumentId id, PartyId to, String decision) implements DocumentCommand {}

    /** Records that it was put before a body, so that it is known who can have known of it. */
    @Action(value = "put-before", resource = "submissions")
    record PutBefore(
            DocumentId id,
            PartyId body,
            @Nullable String meeting,
            @Nullable String revision,
            @Nullable Fingerprint fingerprint)
            implements DocumentCommand {}

    /** Answers the decision that a memo asks for. */
    @Action(value = "answer", resource = "answers")
    record GiveAnswer(
            DocumentId id, MemoAnswer answer, @Nullable Secret note) implements DocumentCommand {}

    /**
     * Signs a letter, which is the decision on it; or records with a source that it was signed.
     *
     * @param replaces the items under which this was known only as an observation
     */
    @Action(value = "sign", resource = "signatures")
    record Sign(
            DocumentId id,
            String office,
            @Nullable String mandate,
            @Nullable Secret name,
            List<ItemId> replaces) implements DocumentCommand {}

    /**
     * Sends a document to parliament, or records with a source that it was.
     *
     * @param replaces the items under which this was known only as an observation
     */
    @Action(value = "send", resource = "sendings")
    record Send(DocumentId id, Chamber chamber, List<ItemId> replaces) implements DocumentCommand {}

    /** Says what parliament numbered it as. */
    @Action(value = "number", resource = "papers")
    record Number(DocumentId id, Chamber chamber, String dossier, String number) implements DocumentCommand {}

    /**
     * Departs from the route of sign-offs that a letter or memo has; with a reason. Who also stands in the letter ("mede
     * namens") is put in as a consent of that very party, which is then needed before the letter is signed.
     *
     * @param signOff the name of the sign-off
     * @param needed whether it is needed here; if not, it is dropped
     * @param by the kind of party that is asked, of one that is put in
     * @param party the very party that is asked
     * @param nature what is asked, of one that is put in
     */
    @Action(value = "adapt-route", resource = "route-changes")
    record AdaptRoute(
            DocumentId id,
            String signOff,
            boolean needed,
            @Nullable PartyKind by,
            @Nullable PartyId party,
            @Nullable Nature nature)
            implements DocumentCommand {}

    /** Takes back a fact that was recorded by mistake; what the product did itself stays done. */
    @Action(value = "correct", resource = "corrections")
    record Correct(DocumentId id, long corrects) implements DocumentCommand {}
}
