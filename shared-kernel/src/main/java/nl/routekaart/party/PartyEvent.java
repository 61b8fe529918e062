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

    @EventName(name = "party.corrected")
    record Corrected(long corrects) implements PartyEvent {}
}
