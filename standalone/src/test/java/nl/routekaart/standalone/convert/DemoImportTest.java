package nl.routekaart.standalone.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.form.NewIds;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.imports.Importer;
import nl.routekaart.imports.Rehearsal;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import org.junit.jupiter.api.Test;

/** Every row of the demo data is accepted by the rules of the domain. */
class DemoImportTest {

    private static final Actor SECRETARIAT =
            new Actor("secretariaat", Role.SECRETARIAT, new PartyId(NewIds.of("secretariaat", "ezk", Subject.PARTY)));

    @Test
    void isAcceptedRowByRowAndChangesNothingTheSecondTime() throws IOException {
        Rehearsal register =
                new Rehearsal(new Empty(), Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        List<String> refused = new ArrayList<>();
        long rows = 0;
        for (Path file : DemoFiles.importFiles()) {
            ImportReport report = run(register, file, refused);
            assertThat(refused).isEmpty();
            assertThat(report.accepted()).isEqualTo(report.rows());
            rows += report.rows();
        }
        assertThat(rows).isEqualTo(DemoFiles.rows().size());
        for (Path file : DemoFiles.importFiles()) {
            assertThat(run(register, file, refused).repeated())
                    .isEqualTo(Sheet.read(file).lines().size());
        }
        assertThat(refused).isEmpty();
    }

    private static ImportReport run(Rehearsal register, Path file, List<String> refused) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Importer(register, register::exists, true, new Secrets(new MemoryKeys()))
                    .run(
                            in,
                            Files.size(file),
                            SECRETARIAT,
                            problem -> refused.add(problem.row() + " " + problem.column() + " " + problem.rule() + ": "
                                    + problem.detail(Locale.ENGLISH)),
                            progress -> {});
        }
    }

    /** A register in which nothing was recorded before. */
    private static final class Empty implements RawEvents {

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return List.of();
        }

        @Override
        public List<StoredEvent> ofSubject(UUID id) {
            return List.of();
        }

        @Override
        public long head() {
            return 0;
        }

        @Override
        public long positionAt(Instant instant) {
            return 0;
        }
    }
}
