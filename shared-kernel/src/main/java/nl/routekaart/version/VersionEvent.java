package nl.routekaart.version;

import nl.routekaart.consent.RouteChange;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a roadmap version. */
public sealed interface VersionEvent extends DomainEvent {

    /** The roadmap was frozen: the version is exactly what was recorded before the position of this event. */
    @EventName(name = "version.frozen")
    record Frozen(VersionName name, @Nullable String remark) implements VersionEvent {}

    /** This case departs from the route of sign-offs; the reason stands with the event. */
    @EventName(name = "version.route-adapted")
    record RouteAdapted(String signOff, RouteChange change) implements VersionEvent {}
}
