package nl.routekaart.standalone.convert;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverterTest {

    private static final DateWords DATES = new DateWords(Sheet.read(DemoFiles.TABLES.resolve("dates.csv")));

    @ParameterizedTest
    @CsvSource({
        "2027, 2027",
        "2023-07-04, 2023-07-04",
        "Q4 2029, 2029-36",
        "begin 2025, 2025-40",
        "eind 2029, 2029-41",
        "2e helft 2022, 2022-41",
        "voorjaar 2022, 2022-21",
        "medio 2024, 2024~",
        "rond 2035, 2035~",
        "rond 2030/2031, 2030~/2031~",
        "2024/2025, 2024/2025",
        "2031–2033, 2031/2033",
        "eind 2024/2025, 2024-41/2025",
        "2032 of later, 2032/..",
        "onzeker na 2025, 2026?/..",
        "uiterlijk 2026, ../2026",
        "februari 2023, 2023-02"
    })
    void aDateInWordsIsReadAsVagueAsItIs(String words, String edtf) {
        assertThat(DATES.read(words))
                .hasValueSatisfying(date -> assertThat(date.text()).isEqualTo(edtf));
    }

    @ParameterizedTest
    @CsvSource({"binnenkort", "over twee jaar", "2031-2030", "2023-02-30"})
    void whatNoPatternKnowsIsNoDate(String words) {
        assertThat(DATES.read(words)).isEmpty();
    }

    @Test
    void aLaterSheetOfTheSameShapeLoadsWithoutChangeOfCode(@TempDir Path folder) throws IOException {
        copySheets(folder);
        Files.writeString(folder.resolve("events-2025.csv"), """
                id,datum,precisie,gebeurtenis (what happened),item,soort item,verantwoordelijke,van → naar,wijziging,cluster,keten / drager / thema,bron,zeker
                E159,2025-03,maand,Aramis decides later,FID Aramis,beslissing (privaat/staatsdeelneming),Aramis-partners,voorzien 2023 → voorzien eind 2026,later,Rotterdam-Moerdijk,transport & opslag / CO2,https://example.org/a,A
                E160,2025,onzeker,Something new happens,Nieuw ding,mijlpaal,Onbekende partij,– → in de week gezet,nieuw,Atlantis,iets / nieuws,https://example.org/b,B
                """);
        Files.writeString(folder.resolve("parties-2025.csv"), """
                Partij,Soort,Rol / opmerking,Bron
                Nieuwe Partij,bedrijf,Newcomer,https://example.org/p
                """);
        Files.writeString(folder.resolve("dependencies-2025.csv"), """
                id,A (heeft nodig),B (nodig),soort,niveau,bewijs,bron
                D45,Nieuw ding,FID Aramis,volgorde,C→N,gedocumenteerd,https://example.org/d
                """);
        Map<String, String> before = new Converter(DemoFiles.SHEETS, DemoFiles.TABLES).convert();
        Map<String, String> after = new Converter(folder, DemoFiles.TABLES).convert();

        before.forEach((name, text) -> assertThat(after.get(name)).as(name).isEqualTo(text));
        List<Map<String, String>> rows = CsvReader.builder()
                .ofNamedCsvRecord(Objects.requireNonNull(
                        after.get("10-2025.csv"), () -> after.keySet().toString()))
                .stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
        assertThat(rows)
                .extracting(row -> row.get("row") + " " + row.get("action") + " " + row.get("planned"))
                .containsExactly(
                        "P70 register ",
                        "E159 reschedule 2026-41",
                        "E160 register ",
                        "E160.observatie observe ",
                        "D45 register ");
        assertThat(rows.get(3)).containsEntry("to", "in de week gezet").containsEntry("words", "Something new happens");
        assertThat(rows.get(2)).containsEntry("date", "2025?").containsEntry("responsibleAsStated", "Onbekende partij");
    }

    private static void copySheets(Path folder) throws IOException {
        try (Stream<Path> sheets = Files.list(DemoFiles.SHEETS)) {
            for (Path sheet : sheets.toList()) {
                Files.copy(sheet, folder.resolve(sheet.getFileName()));
            }
        }
    }
}
