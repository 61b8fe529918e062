package nl.routekaart.view;

import java.util.List;
import java.util.Set;
import nl.routekaart.installation.Installation;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Which parked subjects an operator gave up. It is read from the events of the installation and not from a view, which may be
 * the very one that does not go on.
 */
final class GivenUp {

    private static final Set<Class<?>> SAYING =
            Set.of(InstallationEvent.SubjectGivenUp.class, InstallationEvent.Corrected.class);

    private final EventPages events;

    GivenUp(EventPages events) {
        this.events = events;
    }

    /** The same, each with the event that gave it up. One that failed at a later event than that was not given up. */
    List<Parked> among(String view, List<Parked> parked) {
        if (parked.isEmpty()) {
            return parked;
        }
        Installation installation = installation();
        return parked.stream()
                .map(one -> one.givenUp(givenUp(installation, view, one)))
                .toList();
    }

    private static @Nullable Long givenUp(Installation installation, String view, Parked parked) {
        return installation
                .statements()
                .holding(Installation.GIVEN_UP.key(view + '/' + parked.subjectId()), PointInTime.NOW)
                .map(Statement::position)
                .filter(position -> position > parked.position())
                .orElse(null);
    }

    private Installation installation() {
        Installation installation = Installation.NONE;
        for (ViewEvent event : events.ofSubject(InstallationId.THIS.value(), SAYING)) {
            installation = Installation.evolve(installation, (InstallationEvent) event.event(), event.stamp());
        }
        return installation;
    }
}
