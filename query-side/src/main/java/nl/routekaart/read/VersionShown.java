package nl.routekaart.read;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import nl.routekaart.versions.VersionView;
import nl.routekaart.view.ViewPositions;
import org.springframework.stereotype.Component;

/**
 * Waits until the history shows everything that was recorded of a version. A history that lags behind, as after a start on
 * events that were imported, does not know yet that the version was published, or published again: at the address of its
 * publication it would show another document.
 */
@Component
final class VersionShown {

    private static final String HISTORY = "history";

    private final RawEvents events;
    private final ViewPositions views;
    private final HistoryQueries history;

    VersionShown(RawEvents events, ViewPositions views, HistoryQueries history) {
        this.events = events;
        this.views = views;
        this.history = history;
    }

    /**
     * To be called before its issues are looked for. What was recorded of other subjects since is not waited for.
     *
     * @throws RefusedException {@code view-behind} (503) if it takes too long
     */
    void await(String name) {
        if (VersionName.readable(name)
                && history.position() < events.head()
                && !views.await(HISTORY, last(Version.id(new VersionName(name)).value()), Points.LONGEST_WAIT)) {
            throw Points.behind(HISTORY);
        }
    }

    /**
     * To be called before its newest issue is given: of a version that is parked it is not known.
     *
     * @throws RefusedException {@code publication-not-complete} (503)
     */
    void complete(VersionView version) {
        if (history.find(Subject.VERSION, version.id(), PointInTime.NOW)
                .filter(SubjectView::parked)
                .isPresent()) {
            throw new RefusedException(Refusal.of(PublicationReader.NOT_COMPLETE, "subject", Subject.VERSION.word()));
        }
    }

    private long last(UUID id) {
        List<StoredEvent> recorded = events.ofSubject(id);
        return recorded.isEmpty() ? 0 : recorded.getLast().position();
    }
}
