package nl.routekaart.party;

import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.secret.Secret;
import org.jspecify.annotations.Nullable;

/** What can be asked of a party's entry in the register. */
public sealed interface PartyCommand extends SubjectCommand {

    PartyId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Enters a party in the register.
     *
     * @param key a short name that people, files and accounts use for it
     * @param kindAsStated the words of the source for its kind
     */
    @Action("register")
    record Register(
            PartyId id,
            String name,
            PartyKind kind,
            @Nullable String key,
            @Nullable String kindAsStated,
            @Nullable String role,
            @Nullable EdtfDate from,
            @Nullable EdtfDate until)
            implements PartyCommand {}

    @Action(value = "rename", resource = "renamings")
    record Rename(PartyId id, String name) implements PartyCommand {}

    @Action(value = "describe", resource = "descriptions")
    record Describe(PartyId id, String role) implements PartyCommand {}

    /** Says from when and until when a party exists; periods may be several, each under its own beginning. */
    @Action(value = "limit", resource = "periods")
    record Limit(
            PartyId id, @Nullable EdtfDate from, @Nullable EdtfDate until) implements PartyCommand {}

    /** Says which party took over, and from when. */
    @Action(value = "succeed", resource = "successions")
    record Succeed(PartyId id, PartyId by) implements PartyCommand {}

    @Action(value = "name-also", resource = "aliases")
    record NameAlso(PartyId id, String alias) implements PartyCommand {}

    /** Says that a party sits in a body. */
    @Action(value = "join", resource = "memberships")
    record Join(PartyId id, PartyId body, @Nullable String office) implements PartyCommand {}

    @Action(value = "leave", resource = "membership-endings")
    record Leave(PartyId id, PartyId body) implements PartyCommand {}

    /** Says who sits in a body for a member of it, or who takes that person's place when absent. */
    @Action(value = "fill-seat", resource = "seats")
    record FillSeat(
            PartyId id,
            PartyId body,
            @Nullable Boolean deputy,
            Secret name,
            @Nullable String account) implements PartyCommand {}

    @Action(value = "empty-seat", resource = "seat-endings")
    record EmptySeat(PartyId id, PartyId body, @Nullable Boolean deputy) implements PartyCommand {}

    /** Says by which rule a body decides. */
    @Action(value = "state-decision-rule", resource = "decision-rules")
    record StateDecisionRule(PartyId id, String decisionRule) implements PartyCommand {}

    @Action(value = "create-office", resource = "offices")
    record CreateOffice(
            PartyId id,
            String office,
            @Nullable EdtfDate from,
            @Nullable EdtfDate until) implements PartyCommand {}

    /**
     * Says who holds an office of the party from then on; whoever did before holds it no longer.
     *
     * @param name the person's name, which is kept encrypted
     * @param account the account that this person signs in with
     */
    @Action(value = "fill-office", resource = "office-holders")
    record FillOffice(
            PartyId id,
            String office,
            Secret name,
            @Nullable String account) implements PartyCommand {}

    @Action(value = "vacate-office", resource = "office-vacancies")
    record VacateOffice(PartyId id, String office) implements PartyCommand {}

    /**
     * Grants a power to act for this party.
     *
     * @param mandate a short name for it
     * @param holder the party that gets it; this or an account
     * @param office the office of that party that gets it
     * @param account the account that gets it; this or a party
     * @param subjects what it may be used for; none: everything
     * @param inform the parties that must be told of it
     */
    @Action(value = "grant-mandate", resource = "mandates")
    record GrantMandate(
            PartyId id,
            String mandate,
            MandateBasis basis,
            @Nullable PartyId holder,
            @Nullable String office,
            @Nullable String account,
            List<Subject> subjects,
            @Nullable String scope,
            @Nullable EdtfDate from,
            @Nullable EdtfDate until,
            List<PartyId> inform)
            implements PartyCommand {}

    @Action(value = "withdraw-mandate", resource = "mandate-withdrawals")
    record WithdrawMandate(PartyId id, String mandate) implements PartyCommand {}

    /** Says that a party was told of a mandate, and with {@code effectiveOn} when. */
    @Action(value = "inform-of-mandate", resource = "mandate-notices")
    record InformOfMandate(PartyId id, String mandate, PartyId informed) implements PartyCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(PartyId id, long corrects) implements PartyCommand {}
}
