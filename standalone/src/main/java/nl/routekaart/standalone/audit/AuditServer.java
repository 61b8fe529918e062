package nl.routekaart.standalone.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import nl.routekaart.standalone.RemoteAccount;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service that a bundle is fetched from, as one account. */
final class AuditServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BUNDLES = "/api/v1/audit-bundles";

    private final String address;
    private final RemoteAccount account;
    private final String language;
    private final HttpClient client = HttpClient.newHttpClient();

    AuditServer(URI server, String language) {
        address = server.toString().replaceAll("/+$", "") + BUNDLES;
        account = RemoteAccount.of("auditor");
        this.language = language;
    }

    /** Who asks. */
    String account() {
        return account.name();
    }

    /** Begins a bundle, which is recorded. */
    JsonNode begin() throws IOException {
        HttpRequest.Builder request = request("").POST(BodyPublishers.noBody());
        return JSON.readTree(text(answer(request)));
    }

    /** A part of a bundle, to be read as it comes. */
    InputStream part(long bundle, String part) throws IOException {
        return answer(request("/" + bundle + '/' + part).GET()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", account.authorization())
                .header("Accept-Language", language);
    }

    private HttpResponse<InputStream> answer(HttpRequest.Builder request) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        if (response.statusCode() / 100 != 2) {
            throw new RefusedByServerException(response.statusCode() + ": " + detail(text(response)));
        }
        return response;
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String detail(String problem) {
        try {
            return JSON.readTree(problem).path("detail").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
