package nl.routekaart.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a version can be had as a document.
 *
 * @param label in which form
 * @param href the address
 */
record PublicationLink(String label, String href) {

    /** The public edition of a version in every form; none without a version. */
    static List<PublicationLink> all(String version, Texts texts) {
        return version.isEmpty()
                ? List.of()
                : Stream.of("pdf", "html", "json", "csv", "ics")
                        .map(format -> new PublicationLink(
                                texts.say("publication." + format),
                                "/api/v1/versions/" + version + "/publications/public." + texts.language() + '.'
                                        + format))
                        .toList();
    }
}
