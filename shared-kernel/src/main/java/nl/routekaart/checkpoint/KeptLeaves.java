package nl.routekaart.checkpoint;

import java.util.List;
import nl.routekaart.merkle.Hash;

/**
 * The hashes of leaves as the log kept them when it took the events in: beside a checkpoint that somebody holds they tell
 * which event was changed since.
 */
public interface KeptLeaves {

    /**
     * Those after a position, in order, without gaps.
     *
     * @param afterPosition 0 for the start
     * @param limit at most so many
     * @return empty when there is nothing further
     */
    List<Hash> page(long afterPosition, int limit);
}
