package nl.routekaart.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.Mandate;
import nl.routekaart.party.Party;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/**
 * In which capacity an account acts for a party on the day on which its act takes effect.
 *
 * @param office the office that it holds
 * @param mandate the mandate that it uses, as the id of the grantor and its name
 */
public record Capacity(@Nullable String office, @Nullable String mandate) {

    /** The capacity in which the actor may act for a party; empty if it has none. */
    public static Optional<Capacity> of(PartyId party, Subject subject, Context context) {
        Party grantor = party(party, context);
        PointInTime point = context.decidedAt();
        Optional<Capacity> office =
                offices(grantor, context).stream().findFirst().map(name -> new Capacity(name, null));
        return office.or(() -> grantor.mandates(point).entrySet().stream()
                .filter(mandate -> mandate.getValue().covers(subject)
                        && mandate.getValue().holdsOn(context.effective().countsFrom()))
                .flatMap(mandate -> held(party, mandate, context).stream())
                .findFirst());
    }

    private static Optional<Capacity> held(PartyId grantor, Map.Entry<String, Mandate> entry, Context context) {
        Mandate mandate = entry.getValue();
        String name = grantor + "/" + entry.getKey();
        PartyId holder = mandate.holder();
        String office = mandate.office();
        if (mandate.account() != null) {
            return mandate.account().equals(context.actor().account())
                    ? Optional.of(new Capacity(null, name))
                    : Optional.empty();
        }
        if (holder == null || (office == null && !holder.equals(context.actor().party()))) {
            return Optional.empty();
        }
        return office == null || offices(party(holder, context), context).contains(office)
                ? Optional.of(new Capacity(office, name))
                : Optional.empty();
    }

    private static List<String> offices(Party party, Context context) {
        LocalDate day = context.effective().countsFrom();
        return party.officesOf(context.actor().account(), PointInTime.effectiveOn(day));
    }

    private static Party party(PartyId id, Context context) {
        return new Party(context.others().of(Subject.PARTY, id.value()).statements());
    }
}
