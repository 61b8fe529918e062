package nl.routekaart.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportsUnderWayTest {

    private static final UUID ID = UUID.randomUUID();
    private static final ImportReport REPORT = new ImportReport(false, 2, 2, 0, 0, 0, 7);

    private final ImportsUnderWay underWay = new ImportsUnderWay();

    @Test
    void whileAnImportRunsItCanBeAskedHowFarItIs() {
        ImportReport report = underWay.followed(Optional.of(ID), 100, progress -> {
            assertThat(underWay.find(ID)).map(ImportProgress::size).contains(100L);
            progress.accept(new ImportProgress(1, 0, 50, 100, Duration.ofSeconds(2)));
            assertThat(underWay.find(ID))
                    .map(ImportProgressJson::of)
                    .contains(new ImportProgressJson(1, 0, 50, 100, 2000, 2L));
            return REPORT;
        });
        assertThat(report).isEqualTo(REPORT);
        assertThat(underWay.find(ID)).isEmpty();
    }

    @Test
    void whatFailedIsNotUnderWay() {
        assertThatIllegalStateException()
                .isThrownBy(() -> underWay.followed(Optional.of(ID), 100, progress -> {
                    throw new IllegalStateException();
                }));
        assertThat(underWay.find(ID)).isEmpty();
    }

    @Test
    void whoGaveNoIdIsNotFollowed() {
        assertThat(underWay.followed(Optional.empty(), 100, progress -> {
                    progress.accept(new ImportProgress(1, 0, 50, 100, Duration.ofSeconds(2)));
                    return REPORT;
                }))
                .isEqualTo(REPORT);
    }
}
