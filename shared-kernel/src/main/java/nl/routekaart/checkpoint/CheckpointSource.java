package nl.routekaart.checkpoint;

/** Gives out checkpoints of the log over all events. */
public interface CheckpointSource {

    /**
     * The newest checkpoint.
     *
     * @param size how many events it has to cover at least
     * @throws IllegalArgumentException if so many were not recorded yet
     */
    Checkpoint atLeast(long size);

    /** The same, signed with the programme's key, for what anchors the log outside. */
    SignedNote signedAtLeast(long size);
}
