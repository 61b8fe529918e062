package nl.routekaart.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.consent.OpenSignOff;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.party.Party;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Worded;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision rests on beside the state of its own subject.
 *
 * @param actor who asks
 * @param grounds what was given beside the command
 * @param today the day of recording, in the Netherlands
 * @param sequence the number of the subject's last event; -1 if there is none
 * @param corrected the numbers of events of this subject that were corrected before
 * @param correctable the numbers of events of this subject that can be corrected at all
 * @param others what was said of other subjects
 */
public record Context(
        Actor actor,
        Grounds grounds,
        LocalDate today,
        long sequence,
        Set<Long> corrected,
        Set<Long> correctable,
        Others others) {

    /** Since when the change holds. */
    public EdtfDate effective() {
        EdtfDate given = grounds.effectiveOn();
        return given == null ? EdtfDate.of(today) : given;
    }

    /** The point at which a change is decided: a back-dated one at its own date. */
    public PointInTime decidedAt() {
        return PointInTime.effectiveOn(effective().countsFrom());
    }

    public boolean hasReason() {
        String reason = grounds.reason();
        return reason != null && !reason.isBlank();
    }

    /** Whether it is told from a source: it happened elsewhere, and is recorded whatever our own order of things. */
    public boolean isFact() {
        return grounds.source() != null;
    }

    /** The refusal of an act while something is open; a fact is recorded all the same, as a departure. */
    public Optional<Refusal> actOrFact(List<Unmet> unmet) {
        return actOrFact(unmet, List.of());
    }

    /**
     * The same, where sign-offs may be open.
     *
     * @param signOffs which of them, so that the refusal names them
     */
    public Optional<Refusal> actOrFact(List<Unmet> unmet, List<OpenSignOff> signOffs) {
        return unmet.isEmpty() || isFact()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        CommonRule.CONDITIONS_OPEN,
                        "open",
                        Worded.all(unmet.stream()
                                .map(each -> spoken(each, signOffs))
                                .toList())));
    }

    private static Worded spoken(Unmet unmet, List<OpenSignOff> signOffs) {
        if (unmet != Unmet.CONSENT_OPEN || signOffs.isEmpty()) {
            return Worded.of(unmet);
        }
        Worded which = Worded.all(signOffs.stream().map(OpenSignOff::spoken).toList());
        return new Worded(
                unmet.word() + " (" + which.english() + ")",
                unmet.dutch() + " (" + unmet.word() + ": " + which.dutch() + ")");
    }

    public boolean exists(Subject subject, UUID id) {
        return others.of(subject, id).exists();
    }

    /** The refusal if a subject that is named in a field is not registered. */
    public Optional<Refusal> unknown(String field, Subject subject, @Nullable UUID id) {
        return id == null || exists(subject, id)
                ? Optional.empty()
                : Optional.of(Refusal.of(CommonRule.REFERENCE_UNKNOWN, "field", field, "subject", subject, "id", id));
    }

    /** The refusal if a subject refers to itself where it has to name another one, or to one that is not known. */
    public Optional<Refusal> notAnother(String field, Subject subject, UUID own, UUID other) {
        return other.equals(own)
                ? Optional.of(Refusal.of(CommonRule.REFERS_TO_ITSELF, "field", field))
                : unknown(field, subject, other);
    }

    /** In whose name is acted: the account's own party, or the one that it acts for. */
    public PartyId actingParty() {
        PartyId onBehalfOf = grounds.onBehalfOf();
        return onBehalfOf == null ? actor.party() : onBehalfOf;
    }

    /** Whether it is acted for this party, or for the one that has taken over from it by now. */
    public boolean actsFor(PartyId owner) {
        return present(owner).equals(actingParty());
    }

    /**
     * Whether it is this party that acts, or the one that took over from it, by its own account or by an account with an
     * office or mandate of it; the secretariat can record for others, but is not them.
     */
    public boolean speaksFor(PartyId party, Subject subject) {
        return actsFor(party)
                && (actingParty().equals(actor.party())
                        || !Capacity.all(actingParty(), subject, this).isEmpty());
    }

    /** Follows successions forward in time, so that EZK, KGG, EZK ends at EZK. */
    private PartyId present(PartyId party) {
        PartyId present = party;
        Optional<Statement> succession = succession(present);
        for (Optional<Statement> last = Optional.empty(); later(succession, last); succession = succession(present)) {
            last = succession;
            present = (PartyId) succession.orElseThrow().value();
        }
        return present;
    }

    private Optional<Statement> succession(PartyId party) {
        return others.of(Subject.PARTY, party.value()).statements().holding(Party.SUCCESSOR.key(), PointInTime.NOW);
    }

    private static boolean later(Optional<Statement> succession, Optional<Statement> last) {
        return succession.isPresent()
                && last.filter(before -> !succession
                                .get()
                                .effective()
                                .countsFrom()
                                .isAfter(before.effective().countsFrom()))
                        .isEmpty();
    }
}
