package nl.routekaart.consent;

import java.util.List;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * One sign-off that a document needs.
 *
 * @param name the stable word by which others wait for it
 * @param by the kind of the party, body or office that is asked
 * @param party the very party, where a case names one; absent: whoever is of that kind
 * @param nature what is asked of it
 * @param caretakerOnly whether it is needed only while the cabinet is caretaker
 * @param after the names of those that come before it
 */
public record SignOff(
        String name, PartyKind by, @Nullable PartyId party, Nature nature, boolean caretakerOnly, List<String> after) {

    public SignOff {
        after = List.copyOf(after);
    }

    static SignOff of(String name, PartyKind by, Nature nature) {
        return new SignOff(name, by, null, nature, false, List.of());
    }

    /** The same, needed only while the cabinet is caretaker. */
    SignOff whileCaretaker() {
        return new SignOff(name, by, party, nature, true, after);
    }

    /** The same, coming after others. */
    SignOff after(String... names) {
        return new SignOff(name, by, party, nature, caretakerOnly, List.of(names));
    }

    /** Whether the answer of this party, of this nature, is the one that is needed. */
    boolean met(SignedOff signedOff) {
        return (party == null ? signedOff.kind() == by : signedOff.party().equals(party))
                && signedOff.consent().nature().filter(nature::equals).isPresent();
    }
}
