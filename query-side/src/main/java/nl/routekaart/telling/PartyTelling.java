package nl.routekaart.telling;

import nl.routekaart.party.Mandate;
import nl.routekaart.party.Party;
import nl.routekaart.party.PartyEvent;

/** Tells what happened to a party's entry in the register. */
final class PartyTelling {

    private PartyTelling() {}

    static Told of(PartyEvent event, Speech speech) {
        return switch (event) {
            case PartyEvent.Registered e ->
                Told.by("party.registered")
                        .with("kind", speech.word(e.kind()))
                        .with("stated", e.kindAsStated())
                        .with("role", e.role());
            case PartyEvent.Renamed e ->
                Told.by("party.renamed").with("before", ItemTelling.before(Party.NAME.key(), speech));
            case PartyEvent.Described e -> Told.by("party.described").with("role", e.role());
            case PartyEvent.Limited e ->
                Told.by("party.limited")
                        .with("from", speech.date(e.period().from()))
                        .with("until", speech.date(e.period().until()));
            case PartyEvent.Succeeded e -> Told.by("party.succeeded").with("by", speech.party(e.by()));
            case PartyEvent.NamedAlso e -> Told.by("party.named-also").with("alias", e.alias());
            case PartyEvent.Joined e ->
                Told.by("party.joined").with("body", speech.party(e.body())).with("office", e.office());
            case PartyEvent.Left e -> Told.by("party.left").with("body", speech.party(e.body()));
            case PartyEvent.SeatFilled e ->
                Told.by("party.seat-filled")
                        .with("body", speech.party(e.body()))
                        .with("seat", speech.say(e.deputy() ? "seat.deputy" : "seat.member"));
            case PartyEvent.SeatEmptied e ->
                Told.by("party.seat-emptied")
                        .with("body", speech.party(e.body()))
                        .with("seat", speech.say(e.deputy() ? "seat.deputy" : "seat.member"));
            case PartyEvent.DecisionRuleStated e ->
                Told.by("party.decision-rule-stated").with("rule", e.decisionRule());
            case PartyEvent.OfficeCreated e ->
                Told.by("party.office-created")
                        .with("office", e.office())
                        .with("from", speech.date(e.period().from()))
                        .with("until", speech.date(e.period().until()));
            case PartyEvent.OfficeFilled e -> Told.by("party.office-filled").with("office", e.office());
            case PartyEvent.OfficeVacated e -> Told.by("party.office-vacated").with("office", e.office());
            case PartyEvent.MandateGranted e -> granted(e.mandate(), e.grant(), speech);
            case PartyEvent.MandateWithdrawn e ->
                Told.by("party.mandate-withdrawn").with("name", e.mandate());
            case PartyEvent.InformedOfMandate e ->
                Told.by("party.informed-of-mandate")
                        .with("name", e.mandate())
                        .with("informed", speech.party(e.informed()));
            case PartyEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static Told granted(String name, Mandate grant, Speech speech) {
        return Told.by("party.mandate-granted")
                .with("name", name)
                .with("basis", speech.word(grant.basis()))
                .with("holder", speech.party(grant.holder()))
                .with("holdingOffice", grant.office())
                .with("subjects", grant.subjects().isEmpty() ? null : speech.words(grant.subjects()))
                .with("scope", grant.scope())
                .with("from", speech.date(grant.term().from()))
                .with("until", speech.date(grant.term().until()))
                .with("inform", speech.parties(grant.inform()));
    }
}
