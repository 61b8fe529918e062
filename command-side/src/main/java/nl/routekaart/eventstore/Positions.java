package nl.routekaart.eventstore;

import java.util.OptionalLong;
import java.util.UUID;

/** Where positions are looked up after a command that recorded nothing itself. */
public interface Positions {

    /** The last position that this command recorded at, where the store can tell. */
    OptionalLong ofCommand(UUID commandId);

    /** The newest committed position. */
    long head();
}
