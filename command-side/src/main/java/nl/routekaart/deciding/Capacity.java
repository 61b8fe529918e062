package nl.routekaart.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.Mandate;
import nl.routekaart.party.Party;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/**
 * In which capacity an account acts for a party on the day on which its act takes effect.
 *
 * @param office the office that it holds
 * @param mandate the mandate that it uses, as the id of the grantor and its name
 */
public record Capacity(@Nullable String office, @Nullable String mandate) {

    /** Every capacity in which the actor may act for a party: its offices of that party first, then its mandates. */
    public static List<Capacity> all(PartyId party, Subject subject, Context context) {
        Party grantor = party(party, context);
        return Stream.concat(
                        offices(grantor, context).stream().map(name -> new Capacity(name, null)),
                        grantor.mandates(context.decidedAt()).entrySet().stream()
                                .filter(mandate -> mandate.getValue().covers(subject)
                                        && mandate.getValue()
                                                .holdsOn(context.effective().countsFrom()))
                                .flatMap(mandate -> held(party, mandate, context).stream()))
                .toList();
    }

    /**
     * The capacity in which is acted: the one that is asked for, or the only one that there is; empty if there is none.
     *
     * @throws RefusedException if the one that is asked for is not held on that day, or none of several was asked for
     */
    static Optional<Capacity> chosen(Subject subject, Context context) {
        List<Capacity> held = all(context.actingParty(), subject, context);
        Grounds grounds = context.grounds();
        if (!grounds.saysCapacity()) {
            if (held.size() > 1) {
                throw refused(CommonRule.CAPACITY_UNCLEAR, held, context);
            }
            return held.stream().findFirst();
        }
        Optional<Capacity> asked =
                held.stream().filter(capacity -> capacity.isAsked(grounds)).findFirst();
        if (asked.isEmpty()) {
            throw refused(CommonRule.CAPACITY_NOT_HELD, held, context);
        }
        return asked;
    }

    /** As an event names it: in clear, for ever. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        Optional.ofNullable(office).ifPresent(name -> metadata.put(MetaKey.OFFICE, name));
        Optional.ofNullable(mandate).ifPresent(name -> metadata.put(MetaKey.MANDATE, name));
        return metadata;
    }

    /** An office alone is one of the acting party itself; a mandate that an office got is asked for by its name. */
    private boolean isAsked(Grounds grounds) {
        String inOffice = grounds.inOffice();
        return Objects.equals(grounds.byMandate(), mandateName()) && (inOffice == null || inOffice.equals(office));
    }

    private @Nullable String mandateName() {
        return mandate == null ? null : mandate.substring(mandate.indexOf('/') + 1);
    }

    private static RefusedException refused(Rule rule, List<Capacity> held, Context context) {
        Grounds grounds = context.grounds();
        return new RefusedException(Refusal.of(
                rule,
                "day",
                context.effective(),
                "asked",
                words(grounds.inOffice(), grounds.byMandate(), " + "),
                "held",
                held.isEmpty() ? "-" : held.stream().map(Capacity::words).collect(Collectors.joining(", "))));
    }

    /** How a caller asks for it. */
    private String words() {
        String name = mandateName();
        return words(name == null ? office : null, name, "");
    }

    private static String words(@Nullable String inOffice, @Nullable String byMandate, String between) {
        return (inOffice == null ? "" : "inOffice=" + inOffice)
                + (inOffice == null || byMandate == null ? "" : between)
                + (byMandate == null ? "" : "byMandate=" + byMandate);
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
