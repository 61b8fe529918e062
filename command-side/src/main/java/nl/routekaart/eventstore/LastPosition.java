package nl.routekaart.eventstore;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The position of the last event that a unit of work recorded. It is filled when the transaction has committed, and
 * stays empty when nothing was recorded or nothing committed.
 */
public final class LastPosition {

    private static final String RESOURCE = LastPosition.class.getName();

    private volatile long position;

    /** Begins to keep it for the root of a unit of work. */
    public static LastPosition of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new LastPosition());
    }

    /** Known after commit. */
    public OptionalLong committed() {
        return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }

    static LastPosition current() {
        return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get()) : new LastPosition();
    }

    void set(long committed) {
        position = Math.max(position, committed);
    }
}
