package nl.routekaart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    private static final int SIZE = 70_000;

    private static final List<Hash> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(i -> Hash.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final Map<TilePath, byte[]> full = new HashMap<>();
    private TiledEdge edge = new TiledEdge(full::put);

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, 0/x001/x234/067",
        "0, 0, 256, 0/000",
        "2, 999, 1, 2/999.p/1",
        "63, 1000, 255, 63/x001/000.p/255",
        "1, 273000000000, 112, 1/x273/x000/x000/000.p/112"
    })
    void aTileHasTheOnePathThatTheSpecificationGivesIt(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "00/000",
                "64/000",
                "-1/000",
                "0/001/000",
                "0/x000/000",
                "0/x001/x000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/",
                "0/000/",
                "/0/000",
                "0/000 ",
                "0/x001/x002/x003/x004/x005/x006/000",
                "entries/000",
                "0/000.p/1.p/1",
                "0/٠٠٠"
            })
    void nothingElseIsAPath(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> TilePath.parse(path));
    }

    /** The numbers of the example in the specification. */
    @Test
    void aTreeOf70000HasTheTilesOfTheSpecification() {
        grow(SIZE);
        assertThat(full.keySet().stream().filter(tile -> tile.level() == 0)).hasSize(273);
        assertThat(full.keySet().stream().filter(tile -> tile.level() == 1)).hasSize(1);
        assertThat(edge.levels().stream().map(hashes -> hashes.length / 32)).containsExactly(112, 17, 1);
        assertThat(edge.root()).isEqualTo(new Tree(nodes(), SIZE).root()).isEqualTo(reader(SIZE));
    }

    @Test
    void atEverySizeTheTilesGiveTheRootOfTheTree() {
        Frontier frontier = new Frontier();
        for (int size = 0; size < 1_500; size++) {
            assertThat(edge.root()).as("size %d", size).isEqualTo(frontier.root());
            assertThat(reader(size)).isEqualTo(frontier.root());
            edge.add(LEAVES.get(size));
            frontier.add(LEAVES.get(size));
        }
    }

    @Test
    void fromTheTilesComeTheProofsOfTheTree() {
        grow(SIZE);
        Tree tiled = new Tree(nodes(), SIZE);
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, SIZE - 1}) {
            InclusionProof proof = tiled.inclusion(index);
            assertThat(proof.holds(LEAVES.get((int) index), tiled.root())).isTrue();
        }
        for (int earlier : new int[] {1, 255, 256, 257, 65_536, 65_537, SIZE}) {
            assertThat(tiled.consistency(earlier).holds(reader(earlier), tiled.root()))
                    .as("from %d", earlier)
                    .isTrue();
        }
    }

    @Test
    void afterABreakItGoesOnWhereItWas() {
        TiledEdge unbroken = new TiledEdge((path, hashes) -> {});
        for (int size = 0; size < 66_000; size++) {
            if (size % 997 == 0) {
                edge = new TiledEdge(edge.size(), edge.levels(), full::put);
            }
            edge.add(LEAVES.get(size));
            unbroken.add(LEAVES.get(size));
        }
        assertThat(edge.root()).isEqualTo(unbroken.root());
        assertThat(Frontier.of(new Tree(nodes(), 66_000)).root()).isEqualTo(unbroken.root());
    }

    @Test
    void anEdgeOfAnotherSizeIsRefused() {
        grow(300);
        List<byte[]> levels = edge.levels();
        for (long size : new long[] {0, 299, 301, 300 + 65_536}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new TiledEdge(size, levels, full::put));
        }
    }

    private void grow(int size) {
        LEAVES.subList(0, size).forEach(edge::add);
    }

    private Nodes nodes() {
        return new TiledNodes(this::tile);
    }

    private byte[] tile(int level, long index) {
        return Objects.requireNonNullElseGet(
                full.get(TilePath.full(level, index)), () -> edge.levels().get(level));
    }

    /** A reader that knows nothing but the specification: it takes tiles by their path and hashes them together. */
    private Hash reader(long size) {
        if (size == 0) {
            return Hash.EMPTY;
        }
        @Nullable Hash root = null;
        long rest = size;
        for (int level = 0; rest > 0; level++) {
            int width = (int) (rest % 256);
            if (width > 0) {
                byte[] tile = Arrays.copyOf(tile(level, rest / 256), width * 32);
                root = over(tile, root);
            }
            rest /= 256;
        }
        return Objects.requireNonNull(root);
    }

    /** The root over the hashes of a tile with what lies right of it. */
    private static Hash over(byte[] tile, @Nullable Hash right) {
        int count = tile.length / 32;
        int whole = Integer.highestOneBit(count);
        Hash left = perfect(tile, 0, whole);
        @Nullable Hash rest = whole == count ? right : over(Arrays.copyOfRange(tile, whole * 32, tile.length), right);
        return rest == null ? left : Hash.node(left, rest);
    }

    private static Hash perfect(byte[] tile, int from, int count) {
        return count == 1
                ? Hash.of(Arrays.copyOfRange(tile, from * 32, from * 32 + 32))
                : Hash.node(perfect(tile, from, count / 2), perfect(tile, from + count / 2, count / 2));
    }
}
