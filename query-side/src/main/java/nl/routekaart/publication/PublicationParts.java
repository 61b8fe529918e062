package nl.routekaart.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;

/** What a publication carries beside the register's items: each part comes from a subject of its own. */
public interface PublicationParts {

    /** A version of everything, without prose, consents and seal. */
    PublicationParts NONE = new PublicationParts() {};

    /** The items that the version is about, and that were not left out of it; absent if that is all of them. */
    default Optional<Set<UUID>> items(PublishedVersion version) {
        return Optional.empty();
    }

    /** What was sealed, made again from the events; absent where nobody can tell. */
    default Optional<List<Element>> content(PublishedVersion version) {
        return Optional.empty();
    }

    /** The text that was sealed with the version. */
    default Optional<Prose> prose(PublishedVersion version) {
        return Optional.empty();
    }

    /**
     * Who consented, advised, checked and decided, in order of date.
     *
     * @param known as it was recorded up to and including this position
     */
    default List<SignOff> signOffs(PublishedVersion version, Edition edition, long known) {
        return List.of();
    }

    /**
     * The seal.
     *
     * @param known as it was recorded up to and including this position
     * @param ground why the edition does not tell an element; empty if it does
     */
    default Optional<Seal> seal(PublishedVersion version, long known, Function<Disclosure, Optional<String>> ground) {
        return Optional.empty();
    }
}
