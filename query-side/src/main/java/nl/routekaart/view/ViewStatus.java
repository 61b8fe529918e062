package nl.routekaart.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a view is.
 *
 * @param name which
 * @param position up to where it has seen everything
 * @param behind how many events it has not seen yet
 * @param waitingSince when the first of these was recorded; absent if there are none
 * @param failure why it does not go on, if it does not
 * @param parked the subjects that it could not go on with
 * @param rebuilding how far it is being built anew beside the live one, if it is by this process
 */
public record ViewStatus(
        String name,
        long position,
        long behind,
        @Nullable Instant waitingSince,
        @Nullable String failure,
        List<Parked> parked,
        @Nullable Rebuilding rebuilding) {

    public ViewStatus {
        parked = List.copyOf(parked);
    }

    /** Whether it goes on and shows every subject that was not given up. */
    public boolean healthy() {
        return failure == null && parked.stream().allMatch(one -> one.givenUp() != null);
    }
}
