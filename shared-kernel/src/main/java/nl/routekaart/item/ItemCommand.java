package nl.routekaart.item;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import org.jspecify.annotations.Nullable;

/** What can be asked of an item. Reason, source, certainty and effective date come with every command. */
public sealed interface ItemCommand extends SubjectCommand {

    ItemId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Puts something on the agenda, as it stands: in any state of its life cycle.
     *
     * @param key a short name that people and files use for it
     * @param progress the state it is in; the first of its life cycle if nothing is said
     * @param planned when it is foreseen
     * @param plannedAsStated the words of the source for that date
     * @param mark a remark that belongs beside its title, such as where alone it is named
     */
    @Action("register")
    record Register(
            ItemId id,
            ItemKind kind,
            String title,
            @Nullable String key,
            @Nullable String description,
            @Nullable String progress,
            @Nullable EdtfDate planned,
            @Nullable String plannedAsStated,
            @Nullable Firmness firmness,
            @Nullable PartyId owner,
            List<PartyId> responsible,
            @Nullable String responsibleAsStated,
            List<Cluster> clusters,
            List<ValueChain> chains,
            List<Carrier> carriers,
            List<Theme> themes,
            @Nullable Urgency urgency,
            @Nullable String scope,
            @Nullable String value,
            @Nullable String mark)
            implements ItemCommand {}

    @Action(value = "rename", resource = "renamings")
    record Rename(ItemId id, String title) implements ItemCommand {}

    @Action(value = "describe", resource = "descriptions")
    record Describe(ItemId id, String description) implements ItemCommand {}

    /** Gives another date, or gives a date up when none is stated. */
    @Action(value = "reschedule", resource = "reschedulings")
    record Reschedule(
            ItemId id,
            @Nullable EdtfDate planned,
            @Nullable String plannedAsStated,
            @Nullable Firmness firmness,
            @Nullable DelayReason delayReason)
            implements ItemCommand {}

    /** Brings an item into another state, as its life cycle allows. */
    @Action(value = "progress", resource = "transitions")
    record ToState(ItemId id, String to, Map<String, String> details) implements ItemCommand {}

    /** Records, with a source, that an item came into a state otherwise than its life cycle allows. */
    @Action(value = "depart", resource = "departures")
    record Depart(ItemId id, String to, Map<String, String> details) implements ItemCommand {}

    /** Brings the agreement on an item's content a step further, as far as that is done by hand. */
    @Action(value = "advance-adoption", resource = "adoption-steps")
    record AdvanceAdoption(ItemId id, Adoption to) implements ItemCommand {}

    @Action(value = "observe", resource = "observations")
    record Observe(
            ItemId id,
            String words,
            @Nullable String from,
            @Nullable String to) implements ItemCommand {}

    /** Says who owns an item and who is responsible beside the owner; what is left out is released. */
    @Action(value = "assign", resource = "assignments")
    record Assign(
            ItemId id,
            @Nullable PartyId owner,
            List<PartyId> responsible,
            @Nullable String responsibleAsStated) implements ItemCommand {}

    /** Says where an item belongs; a list that is left out stays as it is. */
    @Action(value = "place", resource = "placements")
    record Place(ItemId id, List<Cluster> clusters, List<ValueChain> chains, List<Carrier> carriers, List<Theme> themes)
            implements ItemCommand {}

    @Action(value = "rate-urgency", resource = "urgency-ratings")
    record RateUrgency(ItemId id, Urgency urgency) implements ItemCommand {}

    @Action(value = "rescope", resource = "rescopings")
    record Rescope(ItemId id, String scope) implements ItemCommand {}

    /** States the value of a key figure, in the words and units of the source. */
    @Action(value = "state-value", resource = "value-statements")
    record StateValue(ItemId id, String value) implements ItemCommand {}

    @Action(value = "offer-option", resource = "options")
    record OfferOption(
            ItemId id,
            String option,
            @Nullable String description,
            @Nullable EdtfDate closesOn) implements ItemCommand {}

    @Action(value = "choose-option", resource = "option-choices")
    record ChooseOption(ItemId id, String option) implements ItemCommand {}

    @Action(value = "close-option", resource = "option-closings")
    record CloseOption(ItemId id, String option) implements ItemCommand {}

    /** Names the same thing in another programme, and how the two compare. */
    @Action(value = "refer", resource = "references")
    record Refer(
            ItemId id,
            String programme,
            @Nullable String number,
            @Nullable Leading leading,
            @Nullable EdtfDate comparedOn,
            @Nullable String difference)
            implements ItemCommand {}

    /** Says who may read an item, or one field of it. */
    @Action(value = "disclose", resource = "disclosures")
    record Disclose(
            ItemId id,
            @Nullable String field,
            DisclosureLevel level,
            @Nullable String ground,
            @Nullable EdtfDate from) implements ItemCommand {}

    /** Records what the acting party thinks of an item. */
    @Action(value = "take-position", resource = "positions")
    record TakePosition(ItemId id, Stance stance, String position) implements ItemCommand {}

    /** Records that it was put before a body, so that it is known who can have known of it. */
    @Action(value = "put-before", resource = "submissions")
    record PutBefore(
            ItemId id,
            PartyId body,
            @Nullable String meeting,
            @Nullable String revision) implements ItemCommand {}

    /** Records a pledge or motion in the words that were spoken. */
    @Action(value = "word", resource = "wordings")
    record PutIntoWords(ItemId id, String words, @Nullable String deadline) implements ItemCommand {}

    /** Records that a pledge or motion is settled according to parliament's register. */
    @Action(value = "settle-in-register", resource = "register-settlements")
    record SettleInRegister(
            ItemId id, @Nullable String number, @Nullable String paper) implements ItemCommand {}

    @Action(value = "split", resource = "splits")
    record Split(ItemId id, List<ItemId> into) implements ItemCommand {}

    @Action(value = "merge", resource = "mergers")
    record Merge(ItemId id, ItemId into) implements ItemCommand {}

    @Action(value = "replace", resource = "replacements")
    record Replace(ItemId id, ItemId by) implements ItemCommand {}

    @Action(value = "withdraw", resource = "withdrawals")
    record Withdraw(ItemId id) implements ItemCommand {}

    /** Says that an item is of another kind, and in which state of that kind's life cycle it stands. */
    @Action(value = "reclassify", resource = "reclassifications")
    record Reclassify(ItemId id, ItemKind kind, String progress) implements ItemCommand {}

    /**
     * Takes back what a mistaken event said.
     *
     * @param corrects the number of that event within the item's history
     */
    @Action(value = "correct", resource = "corrections")
    record Correct(ItemId id, long corrects) implements ItemCommand {}
}
