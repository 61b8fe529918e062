package nl.routekaart.consent;

import java.util.List;
import java.util.UUID;
import nl.routekaart.item.Stance;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.ConsentId;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.VersionId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a sign-off. */
public sealed interface ConsentCommand extends SubjectCommand {

    ConsentId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Asks a party for a sign-off, or records that it was asked.
     *
     * @param version the version that is signed off; this or the document
     * @param document the document that is signed off; this or the version
     * @param fingerprint of the content that is asked for; left out only where it is attributed
     * @param deadline by when an answer is wanted
     * @param manner how we know that it was asked; absent: it is asked here and now
     * @param checkpoint the newest checkpoint of the log
     * @param replaces the items under which it was known only as an observation
     */
    @Action("ask")
    record Ask(
            ConsentId id,
            @Nullable VersionId version,
            @Nullable DocumentId document,
            @Nullable Fingerprint fingerprint,
            PartyId party,
            Nature nature,
            @Nullable EdtfDate deadline,
            @Nullable Manner manner,
            @Nullable String checkpoint,
            List<ItemId> replaces)
            implements ConsentCommand {}

    @Action(value = "consider", resource = "considerations")
    record Consider(ConsentId id) implements ConsentCommand {}

    /**
     * Gives what was asked.
     *
     * @param editorialChanges whether it stays when only words are changed; absent: it does not
     */
    @Action(value = "give", resource = "givings")
    record Give(
            ConsentId id,
            @Nullable Boolean editorialChanges,
            @Nullable Procedure procedure,
            @Nullable String checkpoint)
            implements ConsentCommand {}

    @Action(value = "give-on-condition", resource = "conditional-givings")
    record GiveOnCondition(
            ConsentId id,
            String condition,
            @Nullable Boolean editorialChanges,
            @Nullable Procedure procedure,
            @Nullable String checkpoint)
            implements ConsentCommand {}

    @Action(value = "fulfil-condition", resource = "condition-fulfilments")
    record FulfilCondition(ConsentId id, String evidence) implements ConsentCommand {}

    @Action(value = "refuse", resource = "refusals")
    record Refuse(
            ConsentId id,
            @Nullable Procedure procedure,
            @Nullable String checkpoint) implements ConsentCommand {}

    @Action(value = "return", resource = "returns")
    record Return(
            ConsentId id,
            String question,
            @Nullable Procedure procedure,
            @Nullable String checkpoint) implements ConsentCommand {}

    @Action(value = "answer-question", resource = "question-answers")
    record AnswerQuestion(ConsentId id, String words) implements ConsentCommand {}

    /**
     * Records an answer that was given elsewhere, with its source; also one that came otherwise than it should. Where the
     * sign-off is of a content, the source identifies that; where it is of none, the answer is only attributed.
     */
    @Action(value = "record-answer", resource = "recorded-answers")
    record RecordAnswer(
            ConsentId id,
            Outcome outcome,
            @Nullable String condition,
            @Nullable String question,
            @Nullable Boolean editorialChanges,
            @Nullable Procedure procedure,
            @Nullable String checkpoint)
            implements ConsentCommand {}

    @Action(value = "withdraw-request", resource = "request-withdrawals")
    record WithdrawRequest(ConsentId id) implements ConsentCommand {}

    /** Says that only words were changed, so that a consent stays whose party had allowed that. */
    @Action(value = "keep", resource = "keepings")
    record Keep(ConsentId id, Fingerprint fingerprint, String change) implements ConsentCommand {}

    @Action(value = "take-position", resource = "positions")
    record TakePosition(ConsentId id, Stance stance, String position) implements ConsentCommand {}

    @Action(value = "make-reservation", resource = "reservations")
    record MakeReservation(ConsentId id, String words) implements ConsentCommand {}

    @Action(value = "depart-from-advice", resource = "advice-departures")
    record DepartFromAdvice(ConsentId id) implements ConsentCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(ConsentId id, long corrects) implements ConsentCommand {}
}
