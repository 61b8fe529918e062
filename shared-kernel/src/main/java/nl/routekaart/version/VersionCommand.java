package nl.routekaart.version;

import java.util.List;
import java.util.UUID;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.consent.Nature;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Theme;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of a roadmap version. */
public sealed interface VersionCommand extends SubjectCommand {

    VersionId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Freezes the roadmap as it is recorded now.
     *
     * @param remark what readers must know of this version, such as that it was reconstructed
     */
    @Action("freeze")
    record Freeze(VersionId id, VersionName name, @Nullable String remark) implements VersionCommand {}

    /**
     * Opens a version with its scope, before anything is frozen. A list that is empty leaves nothing out.
     *
     * @param edition the edition of the national energy plan that it has to be in line with
     */
    @Action(value = "draft", resource = "drafts")
    record Draft(
            VersionId id,
            VersionName name,
            List<Theme> themes,
            List<Cluster> clusters,
            List<ItemKind> kinds,
            @Nullable EdtfDate horizon,
            @Nullable String edition,
            @Nullable String remark)
            implements VersionCommand {}

    /** States the whole scope anew, before a freeze; what is left out is left open. */
    @Action(value = "rescope", resource = "scopes")
    record Rescope(
            VersionId id,
            List<Theme> themes,
            List<Cluster> clusters,
            List<ItemKind> kinds,
            @Nullable EdtfDate horizon,
            @Nullable String edition)
            implements VersionCommand {}

    /** Judges whether the version is in line with an edition of the national energy plan. */
    @Action(value = "judge", resource = "judgements")
    record Judge(VersionId id, String edition, boolean inLine, String grounds) implements VersionCommand {}

    /** Seals what was frozen last. */
    @Action(value = "seal", byServer = true)
    record Seal(VersionId id, Fingerprint fingerprint, String jws, String checkpoint) implements VersionCommand {}

    @Action(value = "ask-consent", resource = "consent-rounds")
    record AskConsent(VersionId id) implements VersionCommand {}

    /** Gives the version back to be changed; what was frozen and sealed stays readable. */
    @Action(value = "return", resource = "returns")
    record Return(VersionId id) implements VersionCommand {}

    /**
     * Offers the version to parliament with a signed letter, or records with a source that it was.
     *
     * @param replaces the items under which this was known only as an observation
     */
    @Action(value = "offer", resource = "offers")
    record Offer(VersionId id, @Nullable DocumentId letter, List<ItemId> replaces) implements VersionCommand {}

    @Action(value = "publish", resource = "publications")
    record Publish(VersionId id) implements VersionCommand {}

    /** Records that it was published elsewhere, whatever was open here; only what is sealed here is published here. */
    @Action(value = "record-publication", resource = "recorded-publications")
    record RecordPublication(VersionId id, List<ItemId> replaces) implements VersionCommand {}

    @Action(value = "supersede", resource = "supersessions")
    record Supersede(VersionId id, VersionId by) implements VersionCommand {}

    /** Records that it was put before a body, so that it is known who can have known of it. */
    @Action(value = "put-before", resource = "submissions")
    record PutBefore(
            VersionId id,
            PartyId body,
            @Nullable String meeting,
            @Nullable String revision,
            @Nullable Fingerprint fingerprint)
            implements VersionCommand {}

    /** Names the version that mends errors of this one. */
    @Action(value = "correct-by-erratum", resource = "errata")
    record CorrectByErratum(VersionId id, VersionId erratum) implements VersionCommand {}

    /** Answers what cannot be disclosed, also when that is nothing. */
    @Action(value = "answer-undisclosable", resource = "undisclosable-answers")
    record AnswerUndisclosable(
            VersionId id, boolean none, @Nullable String description) implements VersionCommand {}

    /**
     * Records what a caretaker cabinet means for an item.
     *
     * @param item which; absent for the version as a whole
     */
    @Action(value = "check-caretaker", resource = "caretaker-checks")
    record CheckCaretaker(
            VersionId id,
            @Nullable ItemId item,
            @Nullable String announcedIn,
            boolean newPolicy,
            boolean newClaim,
            boolean newActivity,
            boolean opinion,
            CaretakerOutcome outcome)
            implements VersionCommand {}

    /**
     * Departs from the route of sign-offs that a roadmap has; with a reason.
     *
     * @param signOff the name of the sign-off
     * @param needed whether it is needed here; if not, it is dropped
     * @param by the kind of party that is asked, of one that is put in
     * @param party the very party that is asked
     * @param nature what is asked, of one that is put in
     */
    @Action(value = "adapt-route", resource = "route-changes")
    record AdaptRoute(
            VersionId id,
            String signOff,
            boolean needed,
            @Nullable PartyKind by,
            @Nullable PartyId party,
            @Nullable Nature nature)
            implements VersionCommand {}

    /** Takes back a fact that was recorded by mistake; what the product did itself stays done. */
    @Action(value = "correct", resource = "corrections")
    record Correct(VersionId id, long corrects) implements VersionCommand {}
}
