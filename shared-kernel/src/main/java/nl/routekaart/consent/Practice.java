package nl.routekaart.consent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.routekaart.party.PartyKind;

/**
 * What is kept of how a party answers, as a table by kind of party. Of the council of ministers and its committees only
 * what is public: that, when, and where it can be read; what its members said stays among them. A steering group
 * answers as a body, by its own rule, and its consent is never that of each member.
 */
public final class Practice {

    private static final Set<Particular> OUTCOME_ONLY =
            EnumSet.of(Particular.OUTCOME, Particular.DATE, Particular.REFERENCE);
    private static final Set<Particular> OF_A_STEERING_GROUP = EnumSet.of(
            Particular.OUTCOME,
            Particular.DATE,
            Particular.REFERENCE,
            Particular.REASON,
            Particular.PROCEDURE,
            Particular.MEMBERS,
            Particular.POSITIONS,
            Particular.RESERVATIONS);
    private static final Set<Particular> OF_A_PARTY = EnumSet.of(
            Particular.OUTCOME, Particular.DATE, Particular.REFERENCE, Particular.REASON, Particular.POSITIONS);

    private static final Map<PartyKind, Set<Particular>> TABLE = new EnumMap<>(Map.of(
            PartyKind.CABINET, OUTCOME_ONLY,
            PartyKind.MINISTERIAL_COMMITTEE, OUTCOME_ONLY,
            PartyKind.STEERING_GROUP, OF_A_STEERING_GROUP));

    private Practice() {}

    /** What is kept of an answer of a party of this kind. */
    public static Set<Particular> of(PartyKind kind) {
        return Set.copyOf(TABLE.getOrDefault(kind, OF_A_PARTY));
    }
}
