package nl.routekaart.log;

import nl.routekaart.checkpoint.Checkpoint;

/** Does something more with every checkpoint that this process publishes. What fails there may not be thrown. */
@FunctionalInterface
interface CheckpointListener {

    void published(Checkpoint checkpoint);
}
