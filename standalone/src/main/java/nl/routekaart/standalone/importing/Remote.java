package nl.routekaart.standalone.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.standalone.RemoteAccount;
import nl.routekaart.standalone.demo.Secretariat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that runs; it answers when it has handled the whole file. */
final class Remote implements Target {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int INVALID = 400;

    /** A rule whose message is what the server has said. */
    private static final String SAID = "import-said-by-server";

    private final URI imports;
    private final boolean dryRun;
    private final String language;
    private final HttpClient client = HttpClient.newHttpClient();

    Remote(URI server, boolean dryRun, String language) {
        imports = URI.create(server.toString().replaceAll("/+$", "") + "/api/v1/imports?dryRun=" + dryRun);
        this.dryRun = dryRun;
        this.language = language;
    }

    @Override
    public ImportReport run(Path file, Consumer<ImportProblem> problems, Consumer<ImportProgress> progress)
            throws IOException {
        HttpResponse<String> response = send(file);
        JsonNode answer = json(response);
        if (response.statusCode() == OK) {
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
        if (response.statusCode() == INVALID && answer.path("errors").isArray()) {
            answer.path("errors").forEach(error -> problems.accept(malformed(error)));
            return new ImportReport(dryRun, 0, 0, 0, 0, answer.path("errors").size(), 0);
        }
        throw new ImportFailedException("The server answered " + response.statusCode() + ": "
                + answer.path("detail").asString(""));
    }

    /** {@code /lines/3/planned}. */
    private static ImportProblem malformed(JsonNode error) {
        String[] parts = error.path("pointer").asString("").split("/", 4);
        return new ImportProblem(
                parts.length > 2 ? Long.parseLong(parts[2]) : 1,
                "",
                parts.length > 3 ? parts[3] : "",
                SAID,
                Map.of("detail", error.path("detail").asString("")));
    }

    private HttpResponse<String> send(Path file) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(imports)
                            .header("Content-Type", "text/csv")
                            .header("Accept", "application/json")
                            .header("Accept-Language", language)
                            .header(
                                    "Authorization",
                                    RemoteAccount.of(Secretariat.ACCOUNT).authorization())
                            .POST(BodyPublishers.ofFile(file))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailedException(
                    "Interrupted; what was recorded stays, and importing again adds the rest", e);
        } catch (IOException e) {
            throw new ImportFailedException("The server at " + imports + " cannot be reached: " + e, e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (RuntimeException e) {
            throw new ImportFailedException("What answered " + response.statusCode() + " is no Routekaart", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
