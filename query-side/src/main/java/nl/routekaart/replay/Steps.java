package nl.routekaart.replay;

import java.util.List;

/**
 * Some steps of a replay.
 *
 * @param positions where they are, in order
 * @param from from which position they were looked for, itself left out; if there are none, up to where was looked
 * @param previous whether there is a step before the first
 * @param next whether there is one after the last
 * @param seen up to where the views had seen everything
 */
public record Steps(List<Long> positions, long from, boolean previous, boolean next, long seen) {

    /** Whether there are more that way. */
    boolean goOn(Direction direction) {
        return direction == Direction.AFTER ? next : previous;
    }

    /** From where there may be more that way. */
    Place end(Direction direction) {
        if (direction == Direction.AFTER) {
            return Place.after(positions.isEmpty() ? Math.max(0, Math.min(from, seen + 1) - 1) : positions.getLast());
        }
        return Place.before(positions.isEmpty() ? Math.min(from, seen) + 1 : positions.getFirst());
    }

    /** Right behind them, whether or not anything has been recorded there yet. */
    Place onwards(Direction direction) {
        if (!positions.isEmpty()) {
            return Place.after(positions.getLast());
        }
        long behind = direction == Direction.AFTER ? from : from - 1;
        return Place.after(Math.clamp(behind, 0, seen));
    }
}
