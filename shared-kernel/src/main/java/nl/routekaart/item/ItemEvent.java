package nl.routekaart.item;

import java.util.List;
import java.util.Map;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to an item. Each event is stored under its name for ever. */
public sealed interface ItemEvent extends DomainEvent {

    @EventName(name = "item.registered")
    record Registered(
            ItemKind kind,
            String title,
            @Nullable String key,
            @Nullable String description,
            @Nullable String mark) implements ItemEvent {}

    @EventName(name = "item.renamed")
    record Renamed(String title) implements ItemEvent {}

    @EventName(name = "item.described")
    record Described(String description) implements ItemEvent {}

    /** A date was given, or given up when {@code to} is absent. */
    @EventName(name = "item.rescheduled")
    record Rescheduled(
            @Nullable PlannedDate from,
            @Nullable PlannedDate to,
            @Nullable DelayReason delayReason) implements ItemEvent {}

    @EventName(name = "item.progressed")
    record Progressed(@Nullable String from, String to, Map<String, String> details) implements ItemEvent {}

    /** A state was reached otherwise than the life cycle allows, and recorded all the same. */
    @EventName(name = "item.departed")
    record Departed(@Nullable String from, String to, Departure departure, Map<String, String> details)
            implements ItemEvent {}

    @EventName(name = "item.adoption-advanced")
    record AdoptionAdvanced(@Nullable Adoption from, Adoption to) implements ItemEvent {}

    @EventName(name = "item.observed")
    record Observed(
            String words, @Nullable String from, @Nullable String to) implements ItemEvent {}

    @EventName(name = "item.assigned")
    record Assigned(
            @Nullable PartyId owner,
            List<PartyId> responsible,
            @Nullable String responsibleAsStated) implements ItemEvent {}

    @EventName(name = "item.placed")
    record Placed(List<Cluster> clusters, List<ValueChain> chains, List<Carrier> carriers, List<Theme> themes)
            implements ItemEvent {}

    @EventName(name = "item.urgency-rated")
    record UrgencyRated(Urgency urgency) implements ItemEvent {}

    @EventName(name = "item.rescoped")
    record Rescoped(String scope) implements ItemEvent {}

    @EventName(name = "item.value-stated")
    record ValueStated(String value) implements ItemEvent {}

    @EventName(name = "item.option-offered")
    record OptionOffered(
            String option,
            @Nullable String description,
            @Nullable EdtfDate closesOn) implements ItemEvent {}

    @EventName(name = "item.option-chosen")
    record OptionChosen(
            String option,
            @Nullable String description,
            @Nullable EdtfDate closesOn) implements ItemEvent {}

    @EventName(name = "item.option-closed")
    record OptionClosed(
            String option,
            @Nullable String description,
            @Nullable EdtfDate closesOn) implements ItemEvent {}

    @EventName(name = "item.referred")
    record Referred(String programme, Reference reference) implements ItemEvent {}

    /** {@code field} is absent when the disclosure is of the item as a whole. */
    @EventName(name = "item.disclosed")
    record Disclosed(@Nullable String field, Disclosure disclosure) implements ItemEvent {}

    @EventName(name = "item.put-before")
    record PutBefore(nl.routekaart.kernel.PutBefore putBefore) implements ItemEvent {}

    @EventName(name = "item.position-taken")
    record PositionTaken(PartyId party, Position position) implements ItemEvent {}

    @EventName(name = "item.worded")
    record Worded(Wording wording) implements ItemEvent {}

    @EventName(name = "item.settled-in-register")
    record SettledInRegister(RegisterEntry entry) implements ItemEvent {}

    @EventName(name = "item.split")
    record Split(List<ItemId> into) implements ItemEvent {}

    @EventName(name = "item.merged")
    record Merged(ItemId into) implements ItemEvent {}

    @EventName(name = "item.replaced")
    record Replaced(ItemId by) implements ItemEvent {}

    @EventName(name = "item.withdrawn")
    record Withdrawn() implements ItemEvent {}

    @EventName(name = "item.reclassified")
    record Reclassified(ItemKind from, ItemKind to, String progress) implements ItemEvent {}

    /** An earlier event of this item was a mistake: what it said does not count from here on. */
    @EventName(name = "item.corrected")
    record Corrected(long corrects) implements ItemEvent {}
}
