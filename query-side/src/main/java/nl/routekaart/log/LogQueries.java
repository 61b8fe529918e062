package nl.routekaart.log;

import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.Tree;

/** What anybody may ask of the log: its checkpoint, its tiles, and proofs. None of it tells what was recorded. */
public final class LogQueries {

    private final LogTables tables;
    private final LogTree log;
    private final WitnessTables witnesses;
    private final TimeStampTables stamps;
    private final LogSigner signer;

    LogQueries(LogTables tables, WitnessTables witnesses, TimeStampTables stamps, LogSigner signer) {
        this.stamps = stamps;
        this.tables = tables;
        this.log = new LogTree(tables);
        this.witnesses = witnesses;
        this.signer = signer;
    }

    /** What the log is called. */
    public String origin() {
        return signer.origin();
    }

    /** Every key that it has signed with. */
    public List<NoteKey> keys() {
        return signer.keys();
    }

    /** The notes in which each of those keys but the last vouches for the one after it. */
    public List<SignedNote> handOvers() {
        return signer.handOvers();
    }

    /** The newest checkpoint, with the signatures of witnesses who have seen it. */
    public Optional<SignedNote> checkpoint() {
        return tables.newest().map(note -> witnesses.cosigned(size(note), note));
    }

    /** How many events the newest checkpoint covers; 0 before there is one. */
    public long size() {
        return tables.newest().map(LogQueries::size).orElse(0L);
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    /** The hashes of a tile, one after the other. */
    public Optional<byte[]> tile(TilePath path) {
        return log.tile(path);
    }

    /** The newest time stamps, that of the largest checkpoint first. */
    public List<Stamped> timeStamps(int most) {
        return stamps.newest(most);
    }

    /**
     * Shows that an event is in the tree.
     *
     * @param position from 1 to the size
     * @param size of the tree, at most that of the newest checkpoint
     */
    public Included inclusion(long position, long size) {
        Tree tree = at(size);
        return new Included(
                tree.nodes().node(0, position - 1),
                tree.root(),
                tree.inclusion(position - 1).path());
    }

    /**
     * Shows that a tree begins with another.
     *
     * @param from the size of the smaller one, at least 1
     * @param to the size of the larger one, at most that of the newest checkpoint
     */
    public Grown consistency(long from, long to) {
        Tree tree = at(to);
        return new Grown(
                new Tree(tree.nodes(), from).root(),
                tree.root(),
                tree.consistency(from).path());
    }

    private Tree at(long size) {
        return new Tree(log.tree().nodes(), size);
    }

    /**
     * That an event is in a tree.
     *
     * @param leaf the hash of the event
     * @param root the root of the tree
     * @param path the roots beside the way from leaf to root, from below
     */
    public record Included(Hash leaf, Hash root, List<Hash> path) {}

    /**
     * That a tree begins with another.
     *
     * @param earlier the root of the smaller one
     * @param root the root of the larger one
     * @param path the roots that both are made of, from below
     */
    public record Grown(Hash earlier, Hash root, List<Hash> path) {}
}
