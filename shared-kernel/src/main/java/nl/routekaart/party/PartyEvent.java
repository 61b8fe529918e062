package nl.routekaart.party;

import nl.routekaart.kernel.PartyId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a party's entry in the register. */
public sealed interface PartyEvent extends DomainEvent {

    @EventName(name = "party.registered")
    record Registered(
            String name,
            PartyKind kind,
            @Nullable String key,
            @Nullable String kindAsStated,
            @Nullable String role) implements PartyEvent {}

    @EventName(name = "party.renamed")
    record Renamed(String name) implements PartyEvent {}

    @EventName(name = "party.described")
    record Described(String role) implements PartyEvent {}

    @EventName(name = "party.limited")
    record Limited(Period period) implements PartyEvent {}

    @EventName(name = "party.succeeded")
    record Succeeded(PartyId by) implements PartyEvent {}

    @EventName(name = "party.named-also")
    record NamedAlso(String alias) implements PartyEvent {}

    @EventName(name = "party.joined")
    record Joined(PartyId body, @Nullable String office) implements PartyEvent {}

    @EventName(name = "party.left")
    record Left(PartyId body) implements PartyEvent {}

    @EventName(name = "party.seat-filled")
    record SeatFilled(PartyId body, boolean deputy, Holder holder) implements PartyEvent {}

    @EventName(name = "party.seat-emptied")
    record SeatEmptied(PartyId body, boolean deputy) implements PartyEvent {}

    @EventName(name = "party.decision-rule-stated")
    record DecisionRuleStated(String decisionRule) implements PartyEvent {}

    @EventName(name = "party.office-created")
    record OfficeCreated(String office, Period period) implements PartyEvent {}

    @EventName(name = "party.office-filled")
    record OfficeFilled(String office, Holder holder) implements PartyEvent {}

    @EventName(name = "party.office-vacated")
    record OfficeVacated(String office) implements PartyEvent {}

    @EventName(name = "party.mandate-granted")
    record MandateGranted(String mandate, Mandate grant) implements PartyEvent {}

    @EventName(name = "party.mandate-withdrawn")
    record MandateWithdrawn(String mandate) implements PartyEvent {}

    @EventName(name = "party.informed-of-mandate")
    record InformedOfMandate(String mandate, PartyId informed) implements PartyEvent {}

    @EventName(name = "party.corrected")
    record Corrected(long corrects) implements PartyEvent {}
}
