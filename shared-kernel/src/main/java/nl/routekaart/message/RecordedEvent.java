package nl.routekaart.message;

/**
 * A stored event together with what it means today.
 *
 * @param stored as it lies in the store
 * @param event the same, upcast to the present revision
 */
public record RecordedEvent(StoredEvent stored, DomainEvent event) {}
