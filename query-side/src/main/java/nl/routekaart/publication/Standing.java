package nl.routekaart.publication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.versions.VersionQueries;
import org.jspecify.annotations.Nullable;

/**
 * From where an issue looks at what is not inside the version: at its sign-offs, and at who may read what.
 *
 * @param known as it was recorded up to and including this position
 * @param published the event that published the issue; absent for a preview, which looks with what is known now
 * @param renderer by which rules it is told
 */
record Standing(long known, @Nullable EventView published, Renderer renderer) {

    static Standing of(VersionQueries versions, UUID version, int issue) {
        Optional<EventView> published = versions.issued(version, issue);
        return new Standing(
                published.map(EventView::position).orElseGet(versions::position),
                published.orElse(null),
                published.isEmpty() ? Renderer.newest() : Renderer.of(versions.toldBy(version, issue)));
    }

    /** On which day it looks. A preview looks on the day of its version: it does not know on which it will be published. */
    LocalDate day(PublishedVersion version) {
        if (published == null) {
            return version.day();
        }
        LocalDate last = EdtfDate.parse(published.effective()).last();
        return last.equals(LocalDate.MAX) || last.equals(LocalDate.MIN) ? Stamps.day(published.recordedAt()) : last;
    }
}
