package nl.routekaart.consent;

import java.util.List;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.item.Position;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a sign-off. */
public sealed interface ConsentEvent extends DomainEvent {

    /**
     * A party was asked for a sign-off.
     *
     * @param fingerprint of the content; absent where a source does not identify it
     * @param replaces the items under which it was known only as an observation
     */
    @EventName(name = "consent.asked")
    record Asked(
            @Nullable VersionId version,
            @Nullable DocumentId document,
            @Nullable Fingerprint fingerprint,
            PartyId party,
            Nature nature,
            @Nullable EdtfDate deadline,
            Manner manner,
            @Nullable CabinetThen cabinet,
            @Nullable String checkpoint,
            List<ItemId> replaces)
            implements ConsentEvent {}

    @EventName(name = "consent.considered")
    record Considered() implements ConsentEvent {}

    /** {@code editorialChanges}: whether it stays when only words are changed. */
    @EventName(name = "consent.given")
    record Given(boolean editorialChanges, Answer answer) implements ConsentEvent {}

    @EventName(name = "consent.given-on-condition")
    record GivenOnCondition(String condition, boolean editorialChanges, Answer answer) implements ConsentEvent {}

    @EventName(name = "consent.condition-fulfilled")
    record ConditionFulfilled(String evidence) implements ConsentEvent {}

    @EventName(name = "consent.refused")
    record Refused(Answer answer) implements ConsentEvent {}

    @EventName(name = "consent.returned")
    record Returned(String question, Answer answer) implements ConsentEvent {}

    /** The question was answered, and the party considers it again. */
    @EventName(name = "consent.question-answered")
    record QuestionAnswered(String words) implements ConsentEvent {}

    @EventName(name = "consent.request-withdrawn")
    record RequestWithdrawn() implements ConsentEvent {}

    /** Only words were changed, and the party had allowed that: the consent holds for this content too. */
    @EventName(name = "consent.kept")
    record Kept(Fingerprint fingerprint, String change) implements ConsentEvent {}

    @EventName(name = "consent.position-taken")
    record PositionTaken(PartyId party, Position position) implements ConsentEvent {}

    /** A member of the body went along and kept something in reserve. */
    @EventName(name = "consent.reservation-made")
    record ReservationMade(PartyId party, String words) implements ConsentEvent {}

    /** Advice was not followed; the reason stands with the event. */
    @EventName(name = "consent.advice-departed-from")
    record AdviceDepartedFrom() implements ConsentEvent {}

    @EventName(name = "consent.corrected")
    record Corrected(long corrects) implements ConsentEvent {}
}
