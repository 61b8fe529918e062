package nl.routekaart.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;

/** A file that was tried out on an empty register. */
record Imported(ImportReport report, List<ImportProblem> problems) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    static final Actor SECRETARIAT = new Actor("secretariaat", Role.SECRETARIAT, new PartyId(new UUID(1, 1)));

    static Imported of(String... lines) {
        return of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Imported of(byte[] file) {
        return of(file, new Rehearsal(new NothingRecorded(), CLOCK));
    }

    static Imported of(byte[] file, Rehearsal rehearsal) {
        List<ImportProblem> problems = new ArrayList<>();
        ImportReport report = new Importer(rehearsal, id -> false, true, new Secrets(new MemoryKeys()))
                .run(new ByteArrayInputStream(file), file.length, SECRETARIAT, problems::add, progress -> {});
        return new Imported(report, problems);
    }

    /** Every problem as {@code line column rule}. */
    List<String> found() {
        return problems.stream()
                .map(each -> each.line() + " " + each.column() + " " + each.rule())
                .toList();
    }
}
