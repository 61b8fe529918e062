package nl.routekaart.checkpoint;

/** Gives out signed checkpoints of the log over all events. */
public interface CheckpointSource {

    /**
     * The newest checkpoint.
     *
     * @param size how many events it has to cover at least
     * @throws IllegalArgumentException if so many were not recorded yet
     */
    SignedNote atLeast(long size);
}
