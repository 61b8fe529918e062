package nl.routekaart.eventstore;

import java.util.OptionalLong;
import java.util.UUID;

/** Exact positions from the event table. */
final class PostgresPositions implements Positions {

    private final EventTable table;

    PostgresPositions(EventTable table) {
        this.table = table;
    }

    @Override
    public OptionalLong ofCommand(UUID commandId) {
        return table.positionOfCommand(commandId);
    }

    @Override
    public long head() {
        return table.head();
    }
}
