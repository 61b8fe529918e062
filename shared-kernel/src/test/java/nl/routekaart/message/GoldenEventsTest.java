package nl.routekaart.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.routekaart.message.TestEvent.Firmness;
import nl.routekaart.message.TestEvent.Measured;
import nl.routekaart.message.TestEvent.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenEventsTest {

    private final EventReader reader = new EventReader(EventCatalogue.of(TestEvent.class), TestUpcasters.all());

    @TempDir
    Path folder;

    @Test
    void namesEveryMissingFileAtOnce() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GoldenEvents.check(reader, folder))
                .withMessageContaining("missing: test.measured/1.json")
                .withMessageContaining("missing: test.planned/2.json")
                .withMessageContaining("missing: test.planned/3.json")
                .withMessageContaining("missing: test.sketched/1.json");
    }

    @Test
    void acceptsAFolderThatIsCompleteAndNeverChangesAFile() throws IOException {
        complete();
        assertThatNoException().isThrownBy(() -> GoldenEvents.check(reader, folder));
        String before = Files.readString(folder.resolve("test.measured/1.json"));
        GoldenEvents.addMissing(reader, folder, List.of(new Measured(2)));
        assertThat(folder.resolve("test.measured/1.json")).hasContent(before);
    }

    @Test
    void seesThatAnEventIsNoLongerReadOrWrittenAsItWas() throws IOException {
        complete();
        Files.writeString(folder.resolve("test.measured/1.json"), "{\"worth\": 1.5}");
        Files.createDirectories(folder.resolve("test.dropped"));
        Files.writeString(folder.resolve("test.dropped/1.json"), "{}");
        Files.writeString(folder.resolve("test.planned/3.json"), """
                {"title": "T", "note": null, "on": "2030-01-01", "amount": 1, "firmness": "best-effort", "chains": []}
                """);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GoldenEvents.check(reader, folder))
                .withMessageContaining("cannot be read: test.measured/1.json")
                .withMessageContaining("no longer readable: test.dropped/1.json")
                .withMessageContaining("differs: test.planned/3.json");
    }

    private void complete() throws IOException {
        GoldenEvents.addMissing(
                reader,
                folder,
                List.of(
                        new Measured(1.5),
                        new Planned(
                                "T",
                                "n",
                                LocalDate.of(2030, 1, 1),
                                new BigDecimal("1.50"),
                                Firmness.BEST_EFFORT,
                                List.of())));
        Files.writeString(
                folder.resolve("test.planned/2.json"),
                "{\"title\": \"T\", \"on\": \"2030-01-01\", \"amount\": 1.5, \"firmness\": \"best-effort\"}");
        Files.createDirectories(folder.resolve("test.sketched"));
        Files.writeString(
                folder.resolve("test.sketched/1.json"),
                "{\"name\": \"T\", \"on\": \"2030-01-01\", \"amount\": 1.5, \"firmness\": \"best-effort\"}");
    }
}
