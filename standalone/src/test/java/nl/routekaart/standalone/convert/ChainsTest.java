package nl.routekaart.standalone.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * {@code chains.csv} lists, for every item whose date moved, came earlier, became more precise or was split, what was
 * said in which order. Here it is held against the sheets and the import files; the tests of the whole system hold it
 * against the history that they read.
 */
class ChainsTest {

    private static final Set<String> MARKS = Set.of("later", "eerder", "precisie", "splitsing");
    private static final List<Sheet.Line> CHAINS = chains();

    @Test
    void holdEveryHappeningThatMovedADate() {
        List<String> moved = Sheet.read(DemoFiles.SHEETS.resolve("events.csv")).lines().stream()
                .filter(event -> MARKS.contains(event.get("wijziging")))
                .map(event -> event.get("id"))
                .toList();
        assertThat(moved).hasSize(25);
        assertThat(CHAINS).extracting(link -> link.get("row")).containsAll(moved);
    }

    @Test
    void sayWhatTheImportFilesSayInTheirOrder() {
        List<Sheet.Line> rows = DemoFiles.rows();
        List<String> ids = rows.stream().map(row -> row.get("row")).toList();
        String item = "";
        int before = -1;
        for (Sheet.Line link : CHAINS) {
            int at = ids.indexOf(link.get("row"));
            assertThat(at).as(link.get("row")).isGreaterThan(link.get("item").equals(item) ? before : -1);
            Sheet.Line row = rows.get(at);
            assertThat(row.get("key")).isEqualTo(link.get("item"));
            assertThat(row.get("date")).isEqualTo(link.get("effectiveOn"));
            assertThat(row.get("planned")).isEqualTo(link.get("planned"));
            assertThat(row.get("plannedAsStated")).isEqualTo(link.get("plannedAsStated"));
            assertThat(row.get("reason")).isEqualTo(link.get("reason"));
            assertThat(row.get("source")).isEqualTo(link.get("source")).isNotEmpty();
            item = link.get("item");
            before = at;
        }
    }

    @Test
    void giveTheDeltaRhineCorridorItsPostponementAndItsFourParts() {
        assertThat(CHAINS)
                .filteredOn(link -> link.get("item").equals("delta-rhine-corridor-gereed"))
                .extracting(link -> link.get("planned") + link.get("splitInto"))
                .containsExactly(
                        "2028",
                        "2032/..",
                        "drc-waterstofleiding-in-bedrijf|drc-co2-leiding-in-bedrijf|"
                                + "gelijkstroomverbinding-rotterdam-limburg|ammoniakleiding-delta-rhine-corridor");
    }

    @Test
    void giveTheHydrogenNetworkItsThreeDates() {
        assertThat(CHAINS)
                .filteredOn(link -> link.get("item").equals("landelijk-waterstofnetwerk-gereed"))
                .extracting(link -> link.get("planned"))
                .containsExactly("2027", "2030", "2031/2033");
    }

    private static List<Sheet.Line> chains() {
        String file = Objects.requireNonNull(ChainsTest.class.getResource("/demo/chains.csv"))
                .getPath();
        return Sheet.read(Path.of(file)).lines();
    }
}
