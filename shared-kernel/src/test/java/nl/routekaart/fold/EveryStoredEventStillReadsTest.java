package nl.routekaart.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routekaart.message.EventType;
import nl.routekaart.message.GoldenEvents;
import org.junit.jupiter.api.Test;

/**
 * Every event that was ever written can be read by this release, and is written back as it was. A new event gets its
 * file by one run with {@code -Dgolden.add=true}; a file that exists is never touched.
 */
class EveryStoredEventStillReadsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @Test
    void everyNameAndRevisionHasAFileThatReads() {
        if (Boolean.getBoolean("golden.add")) {
            GoldenEvents.addMissing(Folds.READER, GOLDEN, SampleEvents.all());
        }
        GoldenEvents.check(Folds.READER, GOLDEN);
    }

    @Test
    void everyEventHasASample() {
        Set<EventType> samples = SampleEvents.all().stream()
                .map(event -> Folds.CATALOGUE.typeOf(event.getClass()))
                .collect(Collectors.toSet());

        assertThat(samples).containsExactlyInAnyOrderElementsOf(Folds.CATALOGUE.types());
    }
}
