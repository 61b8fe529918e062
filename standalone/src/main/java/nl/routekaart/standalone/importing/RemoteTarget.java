package nl.routekaart.standalone.importing;

import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.standalone.demo.Secretariat;
import nl.routekaart.standalone.remote.NotAnsweredException;
import nl.routekaart.standalone.remote.RemoteAccount;
import nl.routekaart.standalone.remote.RemoteService;
import tools.jackson.databind.JsonNode;

/** A service that runs; it answers when it has handled the whole file. */
final class RemoteTarget implements Target {

    private static final int INVALID = 400;

    /** A rule whose message is what the service has said. */
    private static final String SAID = "import-said-by-server";

    private final boolean dryRun;
    private final RemoteService service;
    private final ImportTold told;

    RemoteTarget(URI address, boolean dryRun, Locale language, ImportTold told) throws NotAnsweredException {
        this.dryRun = dryRun;
        this.told = told;
        service = RemoteService.at(address, RemoteAccount.or(Secretariat.ACCOUNT), language);
    }

    @Override
    public ImportReport run(Path file, Consumer<ImportProblem> problems, Consumer<ImportProgress> progress)
            throws NotAnsweredException, FileNotFoundException {
        try {
            UUID id = UUID.randomUUID();
            ImportWaiting waiting = new ImportWaiting("/api/v1/imports/" + id, told, progress);
            told.sent(file);
            return read(
                    service.post("/api/v1/imports?dryRun=" + dryRun + "&id=" + id, file, "text/csv", waiting),
                    problems);
        } catch (NotAnsweredException e) {
            JsonNode errors = e.problem().path("errors");
            if (e.status() != INVALID || errors.isEmpty()) {
                throw e;
            }
            errors.forEach(error -> problems.accept(malformed(error)));
            return new ImportReport(dryRun, 0, 0, 0, 0, errors.size(), 0);
        }
    }

    private ImportReport read(JsonNode answer, Consumer<ImportProblem> problems) {
        answer.path("problems")
                .forEach(problem -> problems.accept(new ImportProblem(
                        problem.path("line").asLong(),
                        problem.path("row").asString(""),
                        problem.path("column").asString(""),
                        SAID,
                        Map.of("detail", problem.path("detail").asString("")))));
        return new ImportReport(
                dryRun,
                answer.path("rows").asLong(),
                answer.path("accepted").asLong(),
                answer.path("repeated").asLong(),
                answer.path("refused").asLong(),
                answer.path("problemCount").asLong(),
                answer.path("position").asLong());
    }

    /** {@code /lines/3/planned}. */
    private static ImportProblem malformed(JsonNode error) {
        String[] parts = error.path("pointer").asString("").split("/", 4);
        return new ImportProblem(
                parts.length > 2 && parts[2].matches("\\d{1,18}") ? Long.parseLong(parts[2]) : 1,
                "",
                parts.length > 3 ? parts[3] : "",
                SAID,
                Map.of("detail", error.path("detail").asString("")));
    }

    @Override
    public void close() {
        service.close();
    }
}
