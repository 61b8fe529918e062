package nl.routekaart.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.installation.Installation;
import nl.routekaart.installation.Witness;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Tree;
import nl.routekaart.message.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who keep watch over the log, and the checkpoints that they show. */
public final class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final CurrentQueries current;
    private final LogTables tables;
    private final WitnessTables witnesses;
    private final LogWriter writer;
    private final LogSigner signer;
    private final Clock clock;

    Witnesses(
            CurrentQueries current,
            LogTables tables,
            WitnessTables witnesses,
            LogWriter writer,
            LogSigner signer,
            Clock clock) {
        this.current = current;
        this.tables = tables;
        this.witnesses = witnesses;
        this.writer = writer;
        this.signer = signer;
        this.clock = clock;
    }

    /** Every witness that keeps watch now, by name. */
    public TreeMap<String, Witness> registered() {
        TreeMap<String, Witness> all = new TreeMap<>();
        current.find(Subject.INSTALLATION, InstallationId.THIS.value())
                .ifPresent(installation -> installation.fields().forEach((key, field) -> {
                    if (Installation.WITNESS.covers(key)) {
                        String name = key.substring(Installation.WITNESS.key("").length());
                        all.put(name, EventJson.mapper().treeToValue(field.value(), Witness.class));
                    }
                }));
        return all;
    }

    /** What each witness has seen last. */
    public List<Seen> seen() {
        return witnesses.seen();
    }

    /** How many events the last checkpoint covers that a witness has shown; 0 if it has shown none. */
    long lastSeen(String name) {
        return witnesses.seen(name).map(Seen::size).orElse(0L);
    }

    /** The registered witnesses who hold a checkpoint that the log does not continue. */
    public List<String> forks() {
        List<String> forks = witnesses.forks();
        return forks.isEmpty()
                ? forks
                : forks.stream().filter(registered()::containsKey).toList();
    }

    /**
     * Takes a checkpoint that a witness shows.
     *
     * @param name its name
     * @param note the checkpoint, with or without its own signature
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public Sighting show(String name, Witness witness, SignedNote note) {
        Checkpoint theirs = Checkpoint.parse(note.text());
        if (!signer.signed(note)) {
            return new Sighting.NotOurs();
        }
        Tree tree = treeOfAtLeast(theirs.size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SignedNote newest = tables.newest().orElse(note);
        if (!LogWriter.continues(theirs, tree)) {
            LOG.error(
                    "The log does not continue the checkpoint of {} events that witness {} holds", theirs.size(), name);
            witnesses.fork(name, note, newest.toString(), now);
            return new Sighting.Forked(note, newest);
        }
        witnesses.saw(name, theirs.size(), note, now);
        if (key(name, witness).flatMap(key -> key.seen(note)).isPresent()) {
            witnesses.cosign(theirs.size(), name, note);
        }
        return new Sighting.Continued(newest, path(theirs, Checkpoint.parse(newest.text()), tree));
    }

    /** A version is sealed with a checkpoint of its own, which may be ahead of the tree for a moment. */
    private Tree treeOfAtLeast(long size) {
        Tree tree = new LogTree(tables).tree();
        if (tree.size() >= size) {
            return tree;
        }
        writer.takeIn();
        return new LogTree(tables).tree();
    }

    private static List<Hash> path(Checkpoint theirs, Checkpoint ours, Tree tree) {
        return theirs.size() == 0 || theirs.size() >= ours.size()
                ? List.of()
                : new Tree(tree.nodes(), ours.size()).consistency(theirs.size()).path();
    }

    /** The key that it was registered with, if it is one that signs checkpoints. */
    static Optional<WitnessKey> key(String name, Witness witness) {
        try {
            return Optional.of(WitnessKey.parse(witness.key()))
                    .filter(key -> key.name().equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
