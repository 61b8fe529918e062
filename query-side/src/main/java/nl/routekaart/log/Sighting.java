package nl.routekaart.log;

import java.util.List;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;

/** What comes of a checkpoint that somebody shows. */
public sealed interface Sighting {

    /**
     * The log continues it.
     *
     * @param newest our newest checkpoint
     * @param path the proof of that, from theirs to ours, as of {@link nl.routekaart.merkle.ConsistencyProof}
     */
    record Continued(SignedNote newest, List<Hash> path) implements Sighting {}

    /**
     * The log does not continue it, although it is signed with its key: something that was recorded is not there any more.
     *
     * @param theirs their checkpoint
     * @param ours our newest one
     */
    record Forked(SignedNote theirs, SignedNote ours) implements Sighting {}

    /** No key of this log signed it, so it says nothing. */
    record NotOurs() implements Sighting {}
}
