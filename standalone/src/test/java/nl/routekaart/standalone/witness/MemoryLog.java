package nl.routekaart.standalone.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.HandOver;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Nodes;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.Tree;
import nl.routekaart.signature.Ed25519SigningKey;
import org.jspecify.annotations.Nullable;

/** A log in memory whose keeper can do anything with it, and has its keys. */
final class MemoryLog implements LogSource {

    static final String ORIGIN = "routekaart.example/log";

    final List<Hash> leaves = new ArrayList<>();
    final List<NoteKey> keys = new ArrayList<>();
    final List<SignedNote> handOvers = new ArrayList<>();

    /** What it answers in the place of its newest checkpoint. */
    @Nullable
    SignedNote instead;

    /** Done before each answer. */
    Runnable before = () -> {};

    private Ed25519SigningKey secret = Ed25519SigningKey.generate();

    MemoryLog() {
        keys.add(key());
    }

    NoteKey key() {
        return new NoteKey(ORIGIN, secret.verifyingKey());
    }

    MemoryLog grow(int count) {
        for (int i = 0; i < count; i++) {
            leaves.add(leaf("event " + leaves.size()));
        }
        return this;
    }

    static Hash leaf(String text) {
        return Hash.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    Tree tree(long size) {
        return new Tree(Nodes.of(i -> leaves.get((int) i)), size);
    }

    SignedNote signed(long size) {
        return new Checkpoint(ORIGIN, size, tree(size).root()).signed(secret);
    }

    /** Signs with another key from now on, with or without a word of the present one. */
    void rotate(boolean handedOver) {
        Ed25519SigningKey next = Ed25519SigningKey.generate();
        NoteKey name = new NoteKey(ORIGIN, next.verifyingKey());
        if (handedOver) {
            handOvers.add(HandOver.sign(name, secret));
        }
        keys.add(name);
        secret = next;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public SignedNote checkpoint() {
        before.run();
        SignedNote other = instead;
        return other == null ? signed(leaves.size()) : other;
    }

    @Override
    public byte[] tile(TilePath path) throws IOException {
        before.run();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        Nodes nodes = tree(leaves.size()).nodes();
        for (int i = 0; i < path.width(); i++) {
            long index = path.index() * TilePath.FULL + i;
            if (index >= leaves.size() >> 8 * path.level()) {
                throw new IOException("There is no such tile");
            }
            hashes.write(nodes.node(8 * path.level(), index).bytes());
        }
        return hashes.toByteArray();
    }

    @Override
    public Keys keys() {
        before.run();
        return new Keys(keys, handOvers);
    }
}
