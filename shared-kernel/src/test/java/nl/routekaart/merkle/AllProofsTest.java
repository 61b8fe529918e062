package nl.routekaart.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** All proofs of all trees up to 512 leaves, and very many that are not proofs. */
class AllProofsTest {

    private static final int LARGEST = 512;
    private static final int MUTATIONS = 10_000;

    private static final List<Hash> LEAVES = leaves(0);

    /** The same, but that one leaf was changed. */
    private static final List<Hash> FORKED = leaves(1);

    private static final Nodes NODES = remembered(LEAVES);
    private static final List<Hash> ROOTS = LongStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> new Tree(NODES, size).root())
            .toList();

    private final Random random = new Random(20_261_124);

    @Test
    void everyLeafIsShownToBeInEveryTree() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new Tree(NODES, size).inclusion(index);
                if (!proof.holds(LEAVES.get(index), ROOTS.get(size))) {
                    throw new AssertionError(index + " in " + size);
                }
            }
        }
    }

    @Test
    void everyTreeIsShownToHaveGrownFromEverySmallerOne() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int earlier = 1; earlier <= size; earlier++) {
                ConsistencyProof proof = new Tree(NODES, size).consistency(earlier);
                if (!proof.holds(ROOTS.get(earlier), ROOTS.get(size))) {
                    throw new AssertionError(earlier + " to " + size);
                }
            }
        }
    }

    @Test
    void noChangedInclusionProofIsAccepted() {
        for (int i = 0; i < MUTATIONS; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            InclusionProof proof = new Tree(NODES, size).inclusion(index);
            boolean accepted = switch (random.nextInt(5)) {
                case 0 -> proof.holds(flipped(LEAVES.get(index)), ROOTS.get(size));
                case 1 -> proof.holds(LEAVES.get(index), flipped(ROOTS.get(size)));
                case 2 -> proof.holds(LEAVES.get(another(index, size)), ROOTS.get(size));
                case 3 ->
                    new InclusionProof(another(index, size), size, proof.path())
                            .holds(LEAVES.get(index), ROOTS.get(size));
                default ->
                    new InclusionProof(index, size, changed(proof.path())).holds(LEAVES.get(index), ROOTS.get(size));
            };
            assertThat(accepted).as("mutation %d: %d in %d", i, index, size).isFalse();
        }
    }

    @Test
    void noChangedConsistencyProofIsAccepted() {
        for (int i = 0; i < MUTATIONS; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int earlier = 1 + random.nextInt(size - 1);
            ConsistencyProof proof = new Tree(NODES, size).consistency(earlier);
            boolean accepted = switch (random.nextInt(5)) {
                case 0 -> proof.holds(flipped(ROOTS.get(earlier)), ROOTS.get(size));
                case 1 -> proof.holds(ROOTS.get(earlier), flipped(ROOTS.get(size)));
                case 2 -> proof.holds(ROOTS.get(size), ROOTS.get(earlier));
                case 3 -> proof.holds(ROOTS.get(earlier + 1), ROOTS.get(size));
                default ->
                    new ConsistencyProof(earlier, size, changed(proof.path()))
                            .holds(ROOTS.get(earlier), ROOTS.get(size));
            };
            assertThat(accepted).as("mutation %d: %d to %d", i, earlier, size).isFalse();
        }
    }

    /** Whoever has seen the log before a leaf was changed is not taken in by any proof of what it became. */
    @Test
    void noProofLeadsFromAnHonestTreeToAForkedOne() {
        Nodes forked = remembered(FORKED);
        for (int i = 0; i < MUTATIONS; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int earlier = 1 + random.nextInt(size);
            Hash theirs = ROOTS.get(earlier);
            Hash root = new Tree(forked, size).root();
            List<Hash> honest = new Tree(NODES, size).consistency(earlier).path();
            List<Hash> own = new Tree(forked, size).consistency(earlier).path();
            for (List<Hash> path : List.of(honest, own, changed(own), changed(honest))) {
                assertThat(new ConsistencyProof(earlier, size, path).holds(theirs, root))
                        .as("fork %d: %d to %d", i, earlier, size)
                        .isFalse();
            }
        }
    }

    /** One hash changed, left out, or there twice; the end cut off or lengthened; two in the wrong order. */
    private List<Hash> changed(List<Hash> path) {
        List<Hash> changed = new ArrayList<>(path);
        if (path.isEmpty()) {
            changed.add(Hash.EMPTY);
            return changed;
        }
        int at = random.nextInt(path.size());
        switch (random.nextInt(6)) {
            case 0 -> changed.set(at, flipped(path.get(at)));
            case 1 -> changed.remove(at);
            case 2 -> changed.add(at, path.get(at));
            case 3 -> changed.subList(at, path.size()).clear();
            case 4 -> changed.addAll(path);
            default -> {
                if (path.size() == 1) {
                    changed.addFirst(LEAVES.getFirst());
                } else {
                    int other = (at + 1) % path.size();
                    changed.set(at, path.get(other));
                    changed.set(other, path.get(at));
                }
            }
        }
        return changed;
    }

    private int another(int index, int size) {
        return (index + 1 + random.nextInt(size - 1)) % size;
    }

    private Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<Hash> leaves(int first) {
        return IntStream.range(0, LARGEST)
                .mapToObj(i -> Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8), i == 0 ? (byte) first : 0}))
                .toList();
    }

    private static Nodes remembered(List<Hash> leaves) {
        Map<List<Long>, Hash> known = new HashMap<>();
        return new Nodes() {
            @Override
            public Hash node(int level, long index) {
                Hash hash = known.get(List.of((long) level, index));
                if (hash == null) {
                    hash = level == 0
                            ? leaves.get((int) index)
                            : Hash.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
                    known.put(List.of((long) level, index), hash);
                }
                return hash;
            }
        };
    }
}
