package nl.routekaart.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import nl.routekaart.standalone.RoutekaartApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The command against the product as it is put together. */
class ReplayTest {

    private static final String BOOKMARKS = "/api/v1/replays/bookmarks";

    @TempDir
    static Path folder;

    private static @Nullable ConfigurableApplicationContext running;
    private static String address = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        System.setProperty("routekaart.data", folder.resolve("data").toString());
        ConfigurableApplicationContext started = RoutekaartApplication.opened();
        running = started;
        address = "http://127.0.0.1:" + started.getEnvironment().getProperty("local.server.port");
        String party = id(post(
                "secretariaat",
                "/api/v1/parties",
                "{\"name\": \"TenneT\", \"kind\": \"grid-operator\", \"key\": \"tennet\"}"));
        String item = id(post("secretariaat", "/api/v1/items", """
                {"kind": "milestone", "title": "Net op zee", "key": "net-op-zee", "planned": "2028",
                 "owner": "%s", "source": "tennet.eu"}""".formatted(party)));
        HttpResponse<String> moved = post("secretariaat", "/api/v1/items/" + item + "/reschedulings", """
                {"planned": "2030", "delayReason": "permit", "reason": "vergunning later", "source": "tennet.eu"}""");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        String position = moved.headers().firstValue("Routekaart-Position").orElseThrow();
        assertThat(send(
                                "secretariaat",
                                HttpRequest.newBuilder().uri(uri("/api/v1/replays/roadmap?atLeast=" + position)))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
        System.clearProperty("routekaart.data");
    }

    @Test
    void showsStepAfterStepWhatChangedWhyAndOnWhatSource() {
        String said = said(0, "", "item", "net-op-zee", "--kind", "item.rescheduled");

        assertThat(said.lines().filter(line -> line.startsWith("@"))).hasSize(2);
        assertThat(said).contains("why: vergunning later", "source: tennet.eu", "\"2028\"", "-> {", "\"2030\"");
        assertThat(said(0, "", "--limit", "1", "--state").lines().filter(line -> line.startsWith("@")))
                .hasSize(1);
    }

    @Test
    void takesStepsAsItIsTold() {
        String said = said(0, "n\nk item.rescheduled\np\nj @1\nx\np\ns\nq\n", "item", "net-op-zee", "--step");

        assertThat(said.lines()
                        .filter(line -> line.startsWith("@"))
                        .map(line -> line.substring(line.lastIndexOf("item."), line.indexOf(" (rec")))
                        .toList())
                .startsWith("item.registered")
                .contains("item.rescheduled");
        assertThat(said).contains("There is no step before this one.", "title = Net op zee", "q quit");
    }

    @Test
    void tellsEachStepInTheSentenceOfTheAuditTrail() {
        assertThat(said(0, "", "item", "net-op-zee", "--kind", "item.rescheduled"))
                .contains("2028", "Net op zee", "Recorded on");
        assertThat(said(0, "", "item", "net-op-zee", "--kind", "item.rescheduled", "--language", "nl"))
                .contains("Vastgelegd op", "waarom: vergunning later", "(vastgelegd 20");
    }

    @Test
    void jumpsToTheNextStepOfAPartyABodyAnAccountOrAnEffectiveDay() {
        String said = said(
                0,
                "o tennet\nd 2000-01-01\na secretariaat\nw ezk\nk item.split\nn\nd 2999-01-01\nd onzin\nq\n",
                "--step");

        assertThat(said).contains("There is no later event with kind item.split.", "effectiveFrom 2999-01-01.", "400");
        assertThat(said.lines().filter(line -> line.startsWith("@"))).hasSizeGreaterThan(2);
        assertThat(said(0, "", "item", "net-op-zee", "--actor", "niemand", "--effective-from", "2020-01-01"))
                .isEmpty();
        assertThat(said(1, "", "--party", "niets")).contains("400");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(said(1, "", "item", "niets")).contains("404");
        assertThat(said(1, "", "item")).contains("Say which item");
        assertThat(said(1, "", "--kind", "onzin")).contains("400");
    }

    @Test
    void bookmarksAreForOneAuditorAlone() throws IOException, InterruptedException {
        assertThat(post("auditor", BOOKMARKS, "{\"position\": 1, \"note\": \"hier\"}")
                        .statusCode())
                .isEqualTo(201);

        HttpRequest.Builder mine = HttpRequest.newBuilder().uri(uri(BOOKMARKS));
        assertThat(send("auditor", mine).body()).contains("hier");
        assertThat(send("secretariaat", mine).statusCode()).isEqualTo(403);
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri(BOOKMARKS)).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("auditor", BOOKMARKS, "onzin").statusCode()).isEqualTo(400);
        assertThat(post("auditor", BOOKMARKS + "/deletions", "").body()).contains("\"deleted\":1");
    }

    private static String said(int code, String typed, String... arguments) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Replay(new StringReader(typed)))
                .setOut(new PrintWriter(said))
                .setOverwrittenOptionsAllowed(true)
                .execute(Stream.concat(Stream.of("--url", address, "--language", "en"), Stream.of(arguments))
                        .toArray(String[]::new));
        assertThat(exit).as(said.toString()).isEqualTo(code);
        return said.toString();
    }

    private static HttpResponse<String> post(String account, String path, String json)
            throws IOException, InterruptedException {
        return send(
                account,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(String account, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    request.copy()
                            .header("Authorization", "Basic " + credentials)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");
    }

    private static URI uri(String path) {
        return URI.create(address + path);
    }
}
