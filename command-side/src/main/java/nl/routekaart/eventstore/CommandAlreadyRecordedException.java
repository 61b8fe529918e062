package nl.routekaart.eventstore;

import java.util.UUID;
import org.axonframework.common.AxonException;

/**
 * Events of this command lie in the store already. The second net under idempotency: normally the aggregate knows its
 * commands and answers a repeat itself; decided anew, it will.
 */
public final class CommandAlreadyRecordedException extends AxonException {

    private static final long serialVersionUID = 1L;

    private final UUID commandId;

    CommandAlreadyRecordedException(UUID commandId) {
        super("Command " + commandId + " has been recorded already");
        this.commandId = commandId;
    }

    /** Which command. */
    public UUID commandId() {
        return commandId;
    }
}
