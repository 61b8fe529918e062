package nl.routekaart.publication;

import java.util.Optional;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.disclosure.Sights;
import nl.routekaart.disclosure.Withholding;
import nl.routekaart.item.DisclosureLevel;
import org.jspecify.annotations.Nullable;

/**
 * Whom a publication is for. Of an internal edition every party has a view of its own: what is confidential is told to the
 * parties whose it is, and to those who may read everything.
 *
 * @param edition which edition
 * @param party whose view of it; absent for the edition as a whole
 */
public record Audience(Edition edition, @Nullable UUID party) {

    /** Whoever is to read this edition as a whole. */
    public static Audience of(Edition edition) {
        return new Audience(edition, null);
    }

    /** This reader of this edition. */
    public static Audience of(Edition edition, Reader reader) {
        return edition == Edition.PUBLIC || reader.readsEverything()
                ? of(edition)
                : new Audience(
                        edition,
                        reader.signedIn().map(Actor::party).orElseThrow().value());
    }

    /** Whether nothing is kept back. */
    boolean readsEverything() {
        return edition == Edition.INTERNAL && party == null;
    }

    /** The name under which its file is kept. */
    public String word() {
        return party == null ? edition.word() : edition.word() + '/' + party;
    }

    /** What is kept from it, of what is kept from the public. */
    Withholding.Judge judge(Withholding.Judge open) {
        return (item, key, held) -> open.keeping(item, key, held)
                .filter(kept -> edition == Edition.PUBLIC
                        || party != null
                                && kept.level() != DisclosureLevel.PARTNERS
                                && !Sights.parties(item).contains(party));
    }

    /** The whole of the edition, if this is a view of it. */
    public Optional<Audience> whole() {
        return party == null ? Optional.empty() : Optional.of(of(edition));
    }
}
