package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.routekaart.standalone.RemoteAccount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service that runs, as an operator's account reaches it. */
final class Service {

    static final int FAILED = 1;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int FIRST_REFUSAL = 400;
    private static final String ROOT = "/api/v1/views";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The service (ROUTEKAART_URL, otherwise ${DEFAULT-VALUE}).",
            defaultValue = "${env:ROUTEKAART_URL:-http://localhost:8080}")
    private URI url = URI.create("http://localhost:8080");

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** What a command does with the service. */
    interface Work {

        /** @return the exit code */
        int run(PrintWriter out) throws IOException, InterruptedException;
    }

    /** Does it, and says why it could not be done, if so. */
    int attempt(Work work) {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        try {
            return work.run(out);
        } catch (IOException e) {
            out.println(e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("Interrupted; the service goes on with it.");
            return FAILED;
        } finally {
            out.flush();
        }
    }

    /** Reads something under {@code /api/v1/views}, or at another path of the service that was given in an answer. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Asks for something under {@code /api/v1/views}. */
    JsonNode post(String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        return send(
                body == null
                        ? request(path).POST(BodyPublishers.noBody())
                        : request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/+$", "") + ROOT + path))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", RemoteAccount.of("beheerder").authorization());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try (HttpClient client = HttpClient.newHttpClient()) {
            response = client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException("The service at " + url + " cannot be reached: " + e, e);
        }
        JsonNode answer = json(response);
        if (response.statusCode() >= FIRST_REFUSAL) {
            throw new IOException("The service answered " + response.statusCode() + ": "
                    + answer.path("detail").asString(""));
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (RuntimeException e) {
            throw new IOException("What answered " + response.statusCode() + " is no Routekaart", e);
        }
    }
}
