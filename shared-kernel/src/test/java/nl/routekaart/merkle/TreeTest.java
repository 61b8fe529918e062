package nl.routekaart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int LARGEST = 130;

    /** The inputs that implementations of RFC 6962 test each other with, ... */
    private static final List<Hash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Hash::leaf)
            .toList();

    /** ... and the root over each number of them. */
    private static final List<Hash> KNOWN_ROOTS = Stream.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
            .map(TreeTest::hash)
            .toList();

    private static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
            .toList();

    private static final List<Hash> ROOTS = LongStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> tree(size).root())
            .toList();

    @Test
    void theRootsAreThoseThatEverybodyKnows() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= KNOWN.size(); size++) {
            assertThat(new Tree(Nodes.of(i -> KNOWN.get((int) i)), size).root()).isEqualTo(KNOWN_ROOTS.get(size));
            assertThat(frontier.root()).isEqualTo(KNOWN_ROOTS.get(size));
            if (size < KNOWN.size()) {
                frontier.add(KNOWN.get(size));
            }
        }
    }

    @Test
    void theProofsAreThoseThatEverybodyKnows() {
        Tree tree = new Tree(Nodes.of(i -> KNOWN.get((int) i)), 8);
        assertThat(tree.inclusion(0).path())
                .containsExactly(
                        hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                        hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(tree.consistency(1).path()).isEqualTo(tree.inclusion(0).path());
        assertThat(tree.consistency(8).path()).isEmpty();
    }

    @Test
    void aFrontierHasTheRootOfTheTreeAtEverySize() {
        Frontier frontier = new Frontier();
        for (int size = 0; size < LARGEST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
            frontier.add(LEAVES.get(size));
        }
    }

    @Test
    void everyLeafIsShownToBeInEveryTreeAndNothingElseIs() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = ROOTS.get(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree(size).inclusion(index);
                Hash leaf = LEAVES.get(index);
                assertThat(proof.holds(leaf, root)).as("%d in %d", index, size).isTrue();
                assertThat(proof.holds(other(leaf), root)).isFalse();
                assertThat(proof.holds(leaf, other(root))).isFalse();
                changed(proof.path())
                        .forEach(path -> assertThat(
                                        new InclusionProof(proof.index(), proof.size(), path).holds(leaf, root))
                                .isFalse());
                for (long elsewhere : new long[] {index - 1L, index + 1L, index ^ 2L}) {
                    assertThat(new InclusionProof(elsewhere, size, proof.path()).holds(leaf, root))
                            .as("%d as %d in %d", index, elsewhere, size)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsShownToHaveGrownFromEverySmallerOneAndFromNothingElse() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int earlier = 1; earlier <= size; earlier++) {
                ConsistencyProof proof = tree(size).consistency(earlier);
                Hash before = ROOTS.get(earlier);
                Hash root = ROOTS.get(size);
                assertThat(proof.holds(before, root))
                        .as("%d to %d", earlier, size)
                        .isTrue();
                assertThat(proof.holds(other(before), root)).isFalse();
                assertThat(proof.holds(before, other(root))).isFalse();
                assertThat(proof.holds(ROOTS.get(earlier - 1), root)).isFalse();
                changed(proof.path())
                        .forEach(path -> assertThat(
                                        new ConsistencyProof(proof.earlier(), proof.size(), path).holds(before, root))
                                .as("%d to %d", proof.earlier(), proof.size())
                                .isFalse());
            }
        }
    }

    @Test
    void whatCannotBeProvedIsNotAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree(5).inclusion(5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(5).inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(5).consistency(6));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(5).consistency(0));
        assertThat(new InclusionProof(5, 5, List.of()).holds(LEAVES.get(0), ROOTS.get(5)))
                .isFalse();
        assertThat(new ConsistencyProof(0, 5, List.of()).holds(Hash.EMPTY, ROOTS.get(5)))
                .isFalse();
        assertThat(new ConsistencyProof(6, 5, List.of()).holds(ROOTS.get(6), ROOTS.get(5)))
                .isFalse();
    }

    private static Tree tree(long size) {
        return new Tree(Nodes.of(i -> LEAVES.get((int) i)), size);
    }

    /** Each hash changed, each left out, one too many at either end, two swapped. */
    private static Stream<List<Hash>> changed(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, other(path.get(i)));
            all.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.EMPTY);
        all.add(longer);
        List<Hash> before = new ArrayList<>(path);
        before.addFirst(Hash.EMPTY);
        all.add(before);
        if (path.size() > 1) {
            List<Hash> swapped = new ArrayList<>(path);
            swapped.addFirst(swapped.remove(1));
            all.add(swapped);
        }
        return all.stream();
    }

    private static Hash other(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[31] ^= 1;
        return Hash.of(bytes);
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}
