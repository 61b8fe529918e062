package nl.routekaart.eventstore;

import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventCatalogue;
import nl.routekaart.message.EventName;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.Upcasters;

/** Events of a subject that only tests know. */
public sealed interface TestEvents extends DomainEvent {

    /** Reads them. */
    EventReader READER = new EventReader(EventCatalogue.of(TestEvents.class), Upcasters.none());

    @EventName(name = "test.opened")
    record Opened(String title) implements TestEvents {}

    @EventName(name = "test.noted")
    record Noted(String text) implements TestEvents {}
}
