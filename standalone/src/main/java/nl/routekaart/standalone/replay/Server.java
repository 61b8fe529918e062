package nl.routekaart.standalone.replay;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that runs. Reading needs no account; one that is given is used. */
final class Server implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final String language;
    private final HttpClient client = HttpClient.newHttpClient();

    Server(URI base, String language) {
        this.base = base;
        this.language = language;
    }

    /** @throws NotAnsweredException if it is not answered */
    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** @throws NotAnsweredException if it is not answered */
    JsonNode post(String path, Map<String, Object> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Text as it can stand in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base.toString().replaceAll("/+$", "") + path))
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .timeout(PATIENCE);
        account().ifPresent(account -> request.header("Authorization", "Basic " + account));
        return request;
    }

    private static Optional<String> account() {
        return Optional.ofNullable(System.getenv("ROUTEKAART_USER"))
                .map(user -> user + ":"
                        + Optional.ofNullable(System.getenv("ROUTEKAART_PASSWORD"))
                                .orElse(""))
                .map(account -> Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() / 100 == 2) {
                return answer;
            }
            throw new NotAnsweredException(
                    response.statusCode() + ": " + answer.path("detail").asString("") + errors(answer));
        } catch (JacksonException e) {
            throw new NotAnsweredException("What answers at " + base + " is no Routekaart", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAnsweredException("Interrupted", e);
        } catch (IOException e) {
            throw new NotAnsweredException("The server at " + base + " cannot be reached: " + e, e);
        }
    }

    private static String errors(JsonNode answer) {
        StringBuilder errors = new StringBuilder();
        answer.path("errors")
                .forEach(error -> errors.append(' ')
                        .append(error.path("pointer").asString(""))
                        .append(": ")
                        .append(error.path("detail").asString("")));
        return errors.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
