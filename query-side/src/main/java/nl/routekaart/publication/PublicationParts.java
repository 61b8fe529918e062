package nl.routekaart.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a publication carries beside the register's items: each part comes from a subject of its own. */
public interface PublicationParts {

    /** A version without prose, consents and seal. */
    PublicationParts NONE = new PublicationParts() {};

    /** The text that was sealed with the version. */
    default Optional<Prose> prose(PublishedVersion version, Edition edition) {
        return Optional.empty();
    }

    /** Who consented, advised, checked and decided, in order of date. */
    default List<SignOff> signOffs(PublishedVersion version, Edition edition) {
        return List.of();
    }

    /**
     * The seal, with the disclosures of what may be told.
     *
     * @param told whether the edition tells the element at this path, such as {@code ["items", "<uuid>", "title"]}
     */
    default Optional<Seal> seal(PublishedVersion version, Edition edition, Predicate<List<String>> told) {
        return Optional.empty();
    }
}
