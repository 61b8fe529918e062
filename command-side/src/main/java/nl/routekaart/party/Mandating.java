package nl.routekaart.party;

import java.util.Optional;
import java.util.UUID;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import nl.routekaart.statement.PointInTime;

/** What comes of a command to the offices, seats and mandates of a party. */
final class Mandating {

    private Mandating() {}

    /** Whether a command gives somebody a power to act for the party, or takes it away. */
    static boolean isOne(PartyCommand command) {
        return command instanceof PartyCommand.CreateOffice
                || command instanceof PartyCommand.FillOffice
                || command instanceof PartyCommand.VacateOffice
                || command instanceof PartyCommand.GrantMandate
                || command instanceof PartyCommand.WithdrawMandate
                || command instanceof PartyCommand.FillSeat
                || command instanceof PartyCommand.EmptySeat;
    }

    static Decision fillSeat(Party party, PartyCommand.FillSeat c, Context context) {
        return party.sitsIn(c.body(), context.decidedAt())
                ? Decision.accept(new PartyEvent.SeatFilled(
                        c.body(), Boolean.TRUE.equals(c.deputy()), new Holder(c.account(), c.name())))
                : Decision.refuse(PartyRule.SEAT_NEEDS_MEMBER);
    }

    static Decision createOffice(Party party, PartyCommand.CreateOffice c) {
        return hasOffice(party, c.office())
                ? Decision.refuse(PartyRule.OFFICE_EXISTS, "office", c.office())
                : Decision.accept(new PartyEvent.OfficeCreated(c.office(), new Period(c.from(), c.until())));
    }

    static Decision fillOffice(Party party, PartyCommand.FillOffice c) {
        return ofOffice(party, c.office(), new PartyEvent.OfficeFilled(c.office(), new Holder(c.account(), c.name())));
    }

    static Decision vacateOffice(Party party, PartyCommand.VacateOffice c) {
        return ofOffice(party, c.office(), new PartyEvent.OfficeVacated(c.office()));
    }

    static Decision grant(Party party, PartyCommand.GrantMandate c, Context context) {
        if (mandate(party, c.mandate(), PointInTime.NOW).isPresent()) {
            return Decision.refuse(PartyRule.MANDATE_EXISTS, "mandate", c.mandate());
        }
        boolean one = (c.account() == null) != (c.holder() == null);
        if (!one || (c.office() != null && c.holder() == null)) {
            return Decision.refuse(PartyRule.MANDATE_NEEDS_HOLDER);
        }
        return Decision.unless(
                unknown(c, context),
                () -> Decision.accept(new PartyEvent.MandateGranted(
                        c.mandate(),
                        new Mandate(
                                c.basis(),
                                c.account(),
                                c.holder(),
                                c.office(),
                                c.subjects(),
                                c.scope(),
                                new Period(c.from(), c.until()),
                                c.inform()))));
    }

    static Decision withdraw(Party party, PartyCommand.WithdrawMandate c, Context context) {
        return ofMandate(party, c.mandate(), context, new PartyEvent.MandateWithdrawn(c.mandate()));
    }

    static Decision inform(Party party, PartyCommand.InformOfMandate c, Context context) {
        return Decision.unless(
                context.unknown("informed", Subject.PARTY, c.informed().value()),
                () -> ofMandate(
                        party, c.mandate(), context, new PartyEvent.InformedOfMandate(c.mandate(), c.informed())));
    }

    private static Optional<Refusal> unknown(PartyCommand.GrantMandate c, Context context) {
        PartyId holder = c.holder();
        UUID id = holder == null ? null : holder.value();
        return context.unknown("holder", Subject.PARTY, id)
                .or(() -> c.inform().stream()
                        .flatMap(party -> context.unknown("inform", Subject.PARTY, party.value()).stream())
                        .findFirst());
    }

    private static Decision ofOffice(Party party, String office, PartyEvent event) {
        return hasOffice(party, office)
                ? Decision.accept(event)
                : Decision.refuse(PartyRule.OFFICE_UNKNOWN, "office", office);
    }

    private static boolean hasOffice(Party party, String office) {
        return party.statements().value(Party.OFFICE, office, PointInTime.NOW).isPresent();
    }

    private static Decision ofMandate(Party party, String mandate, Context context, PartyEvent event) {
        return mandate(party, mandate, context.decidedAt()).isPresent()
                ? Decision.accept(event)
                : Decision.refuse(PartyRule.MANDATE_UNKNOWN, "mandate", mandate);
    }

    private static Optional<Mandate> mandate(Party party, String mandate, PointInTime point) {
        return party.statements().value(Party.MANDATE, mandate, point);
    }
}
