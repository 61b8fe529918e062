package nl.routekaart.party;

import java.time.LocalDate;
import java.util.List;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A power to act for the party that granted it.
 *
 * @param basis on what ground
 * @param account the account that holds it; this or a holder
 * @param holder the party that holds it; this or an account
 * @param office the office of that party that holds it; absent: everybody who acts for that party
 * @param subjects what it may be used for; none: everything
 * @param scope what it covers, in the words of the grant
 * @param term from when until when it holds
 * @param inform the parties that must be told of it
 */
public record Mandate(
        MandateBasis basis,
        @Nullable String account,
        @Nullable PartyId holder,
        @Nullable String office,
        List<Subject> subjects,
        @Nullable String scope,
        Period term,
        List<PartyId> inform) {

    public Mandate {
        subjects = List.copyOf(subjects);
        inform = List.copyOf(inform);
    }

    /** Whether it may be used for this. */
    public boolean covers(Subject subject) {
        return subjects.isEmpty() || subjects.contains(subject);
    }

    /** Whether this day lies within its term. */
    public boolean holdsOn(LocalDate day) {
        return term.covers(day);
    }
}
