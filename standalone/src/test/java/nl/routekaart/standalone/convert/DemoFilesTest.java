package nl.routekaart.standalone.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.routekaart.kernel.EdtfDate;
import org.junit.jupiter.api.Test;

/** The demo data holds everything that the sheets hold, and nothing else. */
class DemoFilesTest {

    private static final List<String> ROWS =
            DemoFiles.rows().stream().map(row -> row.get("row")).toList();

    @Test
    void areWhatTheSheetsAndTablesGive() throws IOException {
        Map<String, String> converted = new Converter(DemoFiles.SHEETS, DemoFiles.TABLES).convert();
        assertThat(DemoFiles.importFiles())
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactlyElementsOf(converted.keySet());
        for (Path file : DemoFiles.importFiles()) {
            assertThat(Files.readString(file)).isEqualTo(converted.get(String.valueOf(file.getFileName())));
        }
    }

    @Test
    void holdEveryHappeningPartyDependencyFigureAndPeriod() {
        assertThat(ROWS).doesNotHaveDuplicates();
        assertThat(ROWS).containsAll(ids("E%03d", 158));
        assertThat(ROWS).containsAll(ids("P%02d", 69));
        assertThat(ROWS).containsAll(ids("D%02d", 44));
        assertThat(ROWS).containsAll(ids("F%02d", 45));
        // The periods that begin with E076 and E134 are told by those rows.
        assertThat(ROWS).contains("K01", "E076", "K02.tot", "E134", "K04", "K05");
    }

    @Test
    void inventNothing() {
        assertThat(ROWS).allMatch(row -> row.matches("(E\\d{3}|P\\d{2}|D\\d{2}|F\\d{2}|K\\d{2})(\\..+)?|V1\\.0"));
        assertThat(own("E\\d{3}")).hasSize(158);
        assertThat(own("P\\d{2}")).hasSize(69);
        assertThat(own("D\\d{2}")).hasSize(44);
        assertThat(own("F\\d{2}")).hasSize(45);
    }

    @Test
    void keepTheSheetsOwnDateSourceAndCertainty() {
        Map<String, Sheet.Line> rows = byId();
        for (Sheet.Line event :
                Sheet.read(DemoFiles.SHEETS.resolve("events.csv")).lines()) {
            Sheet.Line row = Objects.requireNonNull(rows.get(event.get("id")));
            String date = event.get("datum") + (event.get("precisie").equals("onzeker") ? "?" : "");
            assertThat(row.get("source")).as(event.get("id")).isEqualTo(event.get("bron"));
            assertThat(row.get("date")).as(event.get("id")).isEqualTo(date);
            assertThat(row.get("certainty")).as(event.get("id")).isEqualTo(event.get("zeker"));
        }
    }

    @Test
    void tellEveryHappeningInItsOwnWords() {
        String all = DemoFiles.rows().stream()
                .map(row ->
                        row.get("row").substring(0, Math.min(4, row.get("row").length())) + " " + row.get("reason")
                                + " " + row.get("words") + " " + row.get("position"))
                .reduce("", (before, row) -> before + "\n" + row);
        for (Sheet.Line event :
                Sheet.read(DemoFiles.SHEETS.resolve("events.csv")).lines()) {
            assertThat(all).contains(event.get("gebeurtenis (what happened)"));
        }
    }

    @Test
    void freezeVersionOneImmediatelyBeforeTheConsentOfTheSteeringGroup() {
        int freeze = ROWS.indexOf("V1.0");
        assertThat(ROWS.get(freeze - 1)).startsWith("E074");
        assertThat(ROWS.get(freeze + 1)).startsWith("E075");
        assertThat(DemoFiles.rows().get(freeze).get("remark")).contains("niet de vastgestelde routekaart");
    }

    @Test
    void recordNothingBeforeTheFreezeThatBeganAfterIt() {
        EdtfDate freeze = EdtfDate.parse("2023-07-04");
        assertThat(DemoFiles.rows().subList(0, ROWS.indexOf("V1.0")))
                .allSatisfy(row ->
                        assertThat(EdtfDate.parse(row.get("date")).first()).isBeforeOrEqualTo(freeze.first()));
    }

    @Test
    void tellTheFactsOfLetterMemoAndRoadmapAndWhatTheyReplace() {
        Map<String, Sheet.Line> rows = byId();
        for (String row : List.of(
                "E081.toets",
                "E084.antwoord",
                "E085.ondertekend",
                "E085.verzonden",
                "E085.aangeboden",
                "E085.gepubliceerd")) {
            Sheet.Line fact = Objects.requireNonNull(rows.get(row), row);
            Sheet.Line item = Objects.requireNonNull(rows.get(row.substring(0, 4)));
            assertThat(fact.get("replaces")).as(row).isEqualTo(item.get("key"));
            assertThat(fact.get("source")).as(row).isEqualTo(item.get("source"));
        }
        assertThat(Objects.requireNonNull(rows.get("E085.ondertekend")).get("date"))
                .isEqualTo("../2023-07-14");
        assertThat(Objects.requireNonNull(rows.get("E082.toets")).get("replaces"))
                .isEmpty();
        Sheet.Line ofTheLetter = Objects.requireNonNull(rows.get("E079.gevraagd2"));
        assertThat(ofTheLetter.get("document")).isEqualTo("kamerbrief-routekaart");
        assertThat(ofTheLetter.get("replaces"))
                .isEqualTo(Objects.requireNonNull(rows.get("E079")).get("key"));
        assertThat(Objects.requireNonNull(rows.get("E080.instemming")).get("condition"))
                .isEqualTo("tekst verduidelijkt");
    }

    @Test
    void tellTheSignOffsOfTheRoadmapAndWhatTheyReplace() {
        Map<String, Sheet.Line> rows = byId();
        assertThat(List.of("E075", "E079", "E083")).allSatisfy(event -> {
            Sheet.Line item = Objects.requireNonNull(rows.get(event));
            Sheet.Line asked = Objects.requireNonNull(rows.get(event + ".gevraagd"));
            Sheet.Line answered = Objects.requireNonNull(rows.get(event + ".instemming"));
            assertThat(asked.get("replaces")).isEqualTo(item.get("key"));
            assertThat(asked.get("manner")).isEqualTo("attributed");
            assertThat(answered.get("date")).isEqualTo(item.get("date"));
            assertThat(answered.get("source")).isEqualTo(item.get("source"));
            assertThat(answered.get("outcome")).isEqualTo("given");
        });
        assertThat(ROWS.indexOf("E075.instemming")).isLessThan(ROWS.indexOf("E076"));
    }

    @Test
    void haveAnAccountForEachPartyAndTheThreeOthers() {
        List<String> parties = DemoFiles.rows().stream()
                .filter(row -> row.get("row").matches("P\\d{2}"))
                .map(row -> row.get("key"))
                .toList();
        List<Sheet.Line> accounts =
                Sheet.read(DemoFiles.FOLDER.resolve("accounts.csv")).lines();
        assertThat(accounts).extracting(account -> account.get("party")).containsAll(parties);
        assertThat(accounts).extracting(account -> account.get("party")).allMatch(parties::contains);
        assertThat(accounts).extracting(account -> account.get("account")).contains("secretariaat", "auditor", "lezer");
        assertThat(accounts).extracting(account -> account.get("account")).doesNotHaveDuplicates();
    }

    private static List<String> ids(String form, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(form::formatted).toList();
    }

    private static List<String> own(String form) {
        return ROWS.stream().filter(row -> row.matches(form)).toList();
    }

    private static Map<String, Sheet.Line> byId() {
        return DemoFiles.rows().stream().collect(Collectors.toMap(row -> row.get("row"), row -> row));
    }
}
