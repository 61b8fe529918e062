package nl.routekaart.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/**
 * A party, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Party(Statements statements) {

    public static final Field<String> NAME = Field.of(Subject.PARTY, "name", String.class);
    public static final Field<PartyKind> KIND = Field.of(Subject.PARTY, "kind", PartyKind.class);
    public static final Field<String> KEY = Field.of(Subject.PARTY, "key", String.class);
    public static final Field<String> KIND_AS_STATED = Field.of(Subject.PARTY, "kindAsStated", String.class);
    public static final Field<String> ROLE = Field.of(Subject.PARTY, "role", String.class);
    public static final Field<Period> PERIOD = Field.keyed(Subject.PARTY, "period", Period.class);
    public static final Field<PartyId> SUCCESSOR = Field.of(Subject.PARTY, "successor", PartyId.class);
    public static final Field<String> ALIAS = Field.keyed(Subject.PARTY, "alias", String.class);
    public static final Field<Membership> MEMBERSHIP = Field.keyed(Subject.PARTY, "membership", Membership.class);

    /** Who sits in a body: under the body's id, {@code /member} or {@code /deputy}. */
    public static final Field<Holder> SEAT = Field.keyed(Subject.PARTY, "seat", Holder.class);

    public static final Field<String> DECISION_RULE = Field.of(Subject.PARTY, "decisionRule", String.class);
    public static final Field<Period> OFFICE = Field.keyed(Subject.PARTY, "office", Period.class);
    public static final Field<Holder> OFFICE_HOLDER = Field.keyed(Subject.PARTY, "officeHolder", Holder.class);
    public static final Field<Mandate> MANDATE = Field.keyed(Subject.PARTY, "mandate", Mandate.class);

    /** Under the mandate's name, a slash and the id of the party that was told of it. */
    public static final Field<Boolean> MANDATE_NOTICE = Field.keyed(Subject.PARTY, "mandateNotice", Boolean.class);

    public static final List<Field<?>> FIELDS = List.of(
            NAME,
            KIND,
            KEY,
            KIND_AS_STATED,
            ROLE,
            PERIOD,
            SUCCESSOR,
            ALIAS,
            MEMBERSHIP,
            SEAT,
            DECISION_RULE,
            OFFICE,
            OFFICE_HOLDER,
            MANDATE,
            MANDATE_NOTICE);

    /** A party of which nothing was said yet. */
    public static final Party NONE = new Party(Statements.NONE);

    /** The one fold of parties. */
    public static Party evolve(Party party, PartyEvent event, Stamp stamp) {
        if (event instanceof PartyEvent.Corrected corrected) {
            return new Party(party.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Party(party.statements.with(assertions(event), stamp));
    }

    private static List<Assertion> assertions(PartyEvent event) {
        return switch (event) {
            case PartyEvent.Registered e -> registered(e);
            case PartyEvent.Renamed e -> List.of(NAME.is(e.name()));
            case PartyEvent.Described e -> List.of(ROLE.is(e.role()));
            case PartyEvent.Limited e -> List.of(PERIOD.is(beginning(e.period()), e.period()));
            case PartyEvent.Succeeded e -> List.of(SUCCESSOR.is(e.by()));
            case PartyEvent.NamedAlso e -> List.of(ALIAS.is(e.alias(), e.alias()));
            case PartyEvent.Joined e -> List.of(MEMBERSHIP.is(e.body().toString(), new Membership(e.office())));
            case PartyEvent.Left e ->
                List.of(new Assertion(MEMBERSHIP.key(e.body().toString()), Nothing.NOTHING));
            case PartyEvent.SeatFilled e -> List.of(SEAT.is(seat(e.body(), e.deputy()), e.holder()));
            case PartyEvent.SeatEmptied e ->
                List.of(new Assertion(SEAT.key(seat(e.body(), e.deputy())), Nothing.NOTHING));
            case PartyEvent.DecisionRuleStated e -> List.of(DECISION_RULE.is(e.decisionRule()));
            case PartyEvent.OfficeCreated e -> List.of(OFFICE.is(e.office(), e.period()));
            case PartyEvent.OfficeFilled e -> List.of(OFFICE_HOLDER.is(e.office(), e.holder()));
            case PartyEvent.OfficeVacated e -> List.of(new Assertion(OFFICE_HOLDER.key(e.office()), Nothing.NOTHING));
            case PartyEvent.MandateGranted e -> List.of(MANDATE.is(e.mandate(), e.grant()));
            case PartyEvent.MandateWithdrawn e -> List.of(new Assertion(MANDATE.key(e.mandate()), Nothing.NOTHING));
            case PartyEvent.InformedOfMandate e -> List.of(MANDATE_NOTICE.is(e.mandate() + '/' + e.informed(), true));
            case PartyEvent.Corrected e -> List.of();
        };
    }

    private static String seat(PartyId body, boolean deputy) {
        return body + (deputy ? "/deputy" : "/member");
    }

    private static String beginning(Period period) {
        return period.from() == null ? ".." : period.from().text();
    }

    private static List<Assertion> registered(PartyEvent.Registered e) {
        List<Assertion> said = new ArrayList<>(List.of(NAME.is(e.name()), KIND.is(e.kind())));
        Optional.ofNullable(e.key()).map(KEY::is).ifPresent(said::add);
        Optional.ofNullable(e.kindAsStated()).map(KIND_AS_STATED::is).ifPresent(said::add);
        Optional.ofNullable(e.role()).map(ROLE::is).ifPresent(said::add);
        return said;
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    public Optional<PartyKind> kind() {
        return statements.value(KIND);
    }

    /** Whether it sits in a body, at a point. */
    public boolean sitsIn(PartyId body, PointInTime point) {
        return statements.value(MEMBERSHIP, body.toString(), point).isPresent();
    }

    /** The offices that the person with this account holds on a day, by name. */
    public List<String> officesOf(String account, PointInTime point) {
        LocalDate day = point.effectiveOn();
        return statements.values(OFFICE_HOLDER, point).entrySet().stream()
                .filter(entry -> account.equals(entry.getValue().account()))
                .map(Map.Entry::getKey)
                .filter(office -> day == null
                        || statements
                                .value(OFFICE, office, PointInTime.NOW)
                                .filter(period -> period.covers(day))
                                .isPresent())
                .toList();
    }

    /** The mandates that it has granted and not withdrawn, by name, at a point; their terms are not looked at. */
    public SortedMap<String, Mandate> mandates(PointInTime point) {
        return statements.values(MANDATE, point);
    }

    /** Who took over, at a point. */
    public Optional<PartyId> successor(PointInTime point) {
        return statements.value(SUCCESSOR, point);
    }
}
