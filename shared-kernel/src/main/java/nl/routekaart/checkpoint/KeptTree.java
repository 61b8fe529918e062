package nl.routekaart.checkpoint;

import java.util.Optional;
import nl.routekaart.merkle.Tree;

/** The tree over all events as it is kept, and the newest checkpoint of it that was signed and published. */
public interface KeptTree {

    /** The tree as it is now; its nodes are read when they are asked for. */
    Tree tree();

    /** The newest checkpoint; its size is at most that of the tree. */
    Optional<SignedNote> newest();
}
