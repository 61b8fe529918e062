package nl.routekaart.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    public static final List<Field<?>> FIELDS =
            List.of(NAME, KIND, KEY, KIND_AS_STATED, ROLE, PERIOD, SUCCESSOR, ALIAS, MEMBERSHIP);

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
            case PartyEvent.Corrected e -> List.of();
        };
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

    /** Who took over, at a point. */
    public Optional<PartyId> successor(PointInTime point) {
        return statements.value(SUCCESSOR, point);
    }
}
