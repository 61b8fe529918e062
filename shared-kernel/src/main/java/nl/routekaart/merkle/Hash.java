package nl.routekaart.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import nl.routekaart.canonical.Sha256;

/** A hash of the tree: 32 bytes. */
public final class Hash {

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(Sha256.of());

    private static final int LENGTH = 32;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if there are not 32 of them */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash of what stands in a leaf. */
    public static Hash leaf(byte[] content) {
        return new Hash(Sha256.of(LEAF, content));
    }

    /** The hash of two subtrees side by side; no leaf has the hash of a node. */
    public static Hash node(Hash left, Hash right) {
        return new Hash(Sha256.of(NODE, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
