package nl.routekaart.standalone.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A service that runs, as one account asks it. Whatever is not answered is a {@link NotAnsweredException} that says why. Links that
 * the service gives are followed as long as they lead to itself.
 */
public final class RemoteService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ATTEMPTS = 5;

    private final ServiceAddress address;
    private final RemoteAccount account;
    private final Locale language;
    private final Patience patience;
    private final Reasons reasons;
    private final HttpClient client;

    private RemoteService(ServiceAddress address, RemoteAccount account, Locale language, Patience patience) {
        this.address = address;
        this.account = account;
        this.language = language;
        this.patience = patience;
        reasons = new Reasons(address, account, language);
        client = HttpClient.newBuilder()
                .connectTimeout(patience.connection())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @param address where it is
     * @param account who asks
     * @param language in which it is asked, and in which reasons are told
     * @throws NotAnsweredException if no service can be there
     */
    public static RemoteService at(URI address, RemoteAccount account, Locale language) throws NotAnsweredException {
        return at(address, account, language, Patience.USUAL);
    }

    static RemoteService at(URI address, RemoteAccount account, Locale language, Patience patience)
            throws NotAnsweredException {
        return new RemoteService(
                ServiceAddress.of(address).orElseThrow(() -> Reasons.noAddress(address, language)),
                account,
                language,
                patience);
    }

    /** Text as it can stand in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Who asks; nothing if nobody does. */
    public String account() {
        return account.name();
    }

    /** Reads something. */
    public JsonNode get(String link) throws NotAnsweredException {
        return json(request(link));
    }

    /** Asks for something. */
    public JsonNode post(String link, @Nullable JsonNode body) throws NotAnsweredException {
        return json(
                body == null
                        ? request(link).POST(BodyPublishers.noBody())
                        : request(link)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString())));
    }

    /**
     * Sends a file, and waits until it has been dealt with.
     *
     * @param waiting is told now and then how far that is
     */
    public JsonNode post(String link, Path file, String type, Waiting waiting)
            throws NotAnsweredException, FileNotFoundException {
        HttpRequest request = request(link)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .timeout(patience.work())
                .POST(BodyPublishers.ofFile(file))
                .build();
        CompletableFuture<HttpResponse<InputStream>> coming = client.sendAsync(request, BodyHandlers.ofInputStream());
        int unanswered = 0;
        while (true) {
            try {
                HttpResponse<InputStream> come = coming.get(patience.look().toMillis(), TimeUnit.MILLISECONDS);
                return json(good(Answer.of(come, patience.silence(), reasons)));
            } catch (TimeoutException e) {
                unanswered = looked(waiting) ? 0 : unanswered + 1;
            } catch (ExecutionException e) {
                throw reasons.of(e.getCause() instanceof Exception failure ? failure : e);
            } catch (InterruptedException e) {
                coming.cancel(true);
                throw reasons.of(e);
            }
            if (unanswered == ATTEMPTS) {
                coming.cancel(true);
                throw reasons.gone();
            }
        }
    }

    /** @return whether the service is there */
    private boolean looked(Waiting waiting) throws NotAnsweredException {
        try {
            JsonNode progress = get(waiting.link());
            waiting.told(progress);
            return true;
        } catch (NotAnsweredException e) {
            waiting.told(MissingNode.getInstance());
            return e.status() != 0;
        }
    }

    /** Reads a file that fits in memory. */
    public byte[] bytes(String link) throws NotAnsweredException {
        return whole(send(request(link)));
    }

    /**
     * Fetches the members that a file does not have yet, and goes on from there when the connection breaks off.
     *
     * @param link where they are; {@code ?after=} says how many are there already
     * @param until how many there are to be
     * @return how many there are now: fewer if no more come
     * @throws IOException also if the file cannot be written
     */
    public long fetch(PartFile file, String link, long until) throws IOException {
        long members = file.members();
        int fruitless = 0;
        while (members < until && fruitless < ATTEMPTS) {
            if (fruitless > 0) {
                pause();
            }
            fruitless++;
            try (Answer answer = send(request(link + "?after=" + members))) {
                file.add(answer.body());
            } catch (NotAnsweredException e) {
                if (!e.passing() || fruitless == ATTEMPTS) {
                    throw e;
                }
            }
            long now = file.members();
            if (now > members) {
                fruitless = 0;
            }
            members = now;
        }
        return members;
    }

    private void pause() throws NotAnsweredException {
        try {
            Thread.sleep(patience.pause());
        } catch (InterruptedException e) {
            throw reasons.of(e);
        }
    }

    private HttpRequest.Builder request(String link) throws NotAnsweredException {
        URI target = address.resolve(link).orElseThrow(() -> reasons.elsewhere(link));
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(patience.answer())
                .header("Accept-Language", language.getLanguage());
        account.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private JsonNode json(HttpRequest.Builder request) throws NotAnsweredException {
        return json(send(request.header("Accept", "application/json")));
    }

    private JsonNode json(Answer answer) throws NotAnsweredException {
        try {
            JsonNode json = JSON.readTree(whole(answer));
            if (json.isContainer()) {
                return json;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw reasons.noRoutekaart(answer);
    }

    private byte[] whole(Answer answer) throws NotAnsweredException {
        try (answer) {
            return answer.body().readAllBytes();
        } catch (IOException e) {
            throw reasons.of(e);
        }
    }

    private Answer send(HttpRequest.Builder request) throws NotAnsweredException {
        Answer answer;
        try {
            answer = Answer.of(client.send(request.build(), BodyHandlers.ofInputStream()), patience.silence(), reasons);
        } catch (IOException | InterruptedException e) {
            throw reasons.of(e);
        }
        return good(answer);
    }

    private Answer good(Answer answer) throws NotAnsweredException {
        if (answer.good()) {
            return answer;
        }
        throw reasons.of(answer);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
