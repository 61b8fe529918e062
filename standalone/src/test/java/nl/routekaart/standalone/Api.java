package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as a client sees it: HTTP and JSON, and nothing else. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Api at(URI base) {
        return new Api(base, Map.of());
    }

    /** The same product, signed in with a demo account. */
    public Api as(String account) {
        String credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + credentials);
    }

    /** The same product, every request with this header. */
    public Api with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(base, more);
    }

    public Answer get(String path) {
        return new Answer(read(path, HttpResponse.BodyHandlers.ofString()));
    }

    /** Posts a body as it stands. */
    public Answer post(String path, String body) {
        Map<String, String> json = new LinkedHashMap<>(headers);
        json.putIfAbsent("Content-Type", "application/json");
        return new Api(base, json)
                .send(HttpRequest.newBuilder(base.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A file, byte by byte. */
    public byte[] bytes(String path) {
        HttpResponse<byte[]> response = read(path, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** Asks again when it is told to, because the views lag behind; the product has waited by then. */
    private <T> HttpResponse<T> read(String path, HttpResponse.BodyHandler<T> body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<T> response;
        do {
            response = send(HttpRequest.newBuilder(base.resolve(path)).GET(), body);
        } while (isBehind(response) && System.nanoTime() < deadline);
        return response;
    }

    private static boolean isBehind(HttpResponse<?> response) {
        return response.statusCode() == 503
                && (response.body() instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : String.valueOf(response.body()))
                        .contains("/problems/view-behind");
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** What stands at a JSON pointer, as text. */
        public String text(String pointer) {
            JsonNode node = json().at(pointer);
            return node.isValueNode() ? node.asString() : node.toString();
        }

        public Answer expect(int status) {
            assertThat(status())
                    .as("%s answered %s", response.uri(), response.body())
                    .isEqualTo(status);
            return this;
        }

        /** A problem document with this rule, that says something, and nothing of the inside of the product. */
        public Answer problem(int status, String rule) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(text("/type")).endsWith("/problems/" + rule);
            assertThat(text("/status")).isEqualTo(Integer.toString(status));
            assertThat(text("/title")).isNotBlank();
            assertThat(text("/detail")).isNotBlank();
            assertThat(response.body()).doesNotContain("Exception", "\tat ", "nl.routekaart", "org.");
            return this;
        }

        /** Any problem document of the client's making. */
        public Answer anyProblem() {
            assertThat(status())
                    .as("%s answered %s", response.uri(), response.body())
                    .isBetween(400, 499);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(text("/title")).isNotBlank();
            assertThat(text("/detail")).isNotBlank();
            assertThat(response.body()).doesNotContain("Exception", "\tat ", "nl.routekaart", "org.");
            return this;
        }
    }
}
