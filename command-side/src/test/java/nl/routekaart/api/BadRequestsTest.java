package nl.routekaart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BadRequestsTest {

    private static final String ITEM = "/api/v1/items/00000000-0000-5000-8000-000000000001";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final RecordingSubmissions submissions;
    private final Http http;

    @Autowired
    BadRequestsTest(RecordingSubmissions submissions, @LocalServerPort int port) {
        this.submissions = submissions;
        this.http = new Http(port);
    }

    @BeforeEach
    void nothingArrivedYet() {
        submissions.forget();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("", 400, "body-not-an-object"),
                bad("null", 400, "body-not-an-object"),
                bad("[]", 400, "body-not-an-object"),
                bad("\"x\"", 400, "body-not-an-object"),
                bad("{", 400, "body-not-json"),
                bad("{\"title\": \"x\"} {}", 400, "body-not-json"),
                bad("{'title': 'x'}", 400, "body-not-json"),
                bad("{\"title\": \"x\", // no\n}", 400, "body-not-json"),
                bad("{\"title\": \"a\nb\"}", 400, "body-not-json"),
                bad("{\"title\": NaN}", 400, "body-not-json"),
                bad("{\"title\": 1e}", 400, "body-not-json"),
                bad("{\"title\": \"x\", \"title\": \"y\"}", 400, "body-not-json"),
                bad("\ufeff{\"title\": \"x\"}", 400, "body-not-json"),
                bad("{\"a\":".repeat(5_000), 400, "body-too-deep"),
                bad("[".repeat(60_000), 400, "body-too-deep"),
                bad("{\"title\": " + "9".repeat(5_000) + "}", 400, "body-too-deep"),
                bad("{\"" + "n".repeat(5_000) + "\": 1}", 400, "body-too-deep"),
                bad("{\"title\": \"" + "x".repeat(TEN_MEGABYTES) + "\"}", 413, "body-too-large"),
                bad("{\"title\": \"" + "x".repeat(301) + "\"}", 400, "input-invalid"),
                bad("{\"title\": \"\\u0000\"}", 400, "input-invalid"),
                bad("{\"title\": \"\\ud800\"}", 400, "input-invalid"),
                bad("{\"title\": \"\u202eegakna\"}", 400, "input-invalid"),
                bad("{\"title\": 1e400}", 400, "input-invalid"),
                bad("{\"title\": true}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"\\ud800\": 1}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"id\": \"00000000-0000-5000-8000-000000000002\"}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"party\": \"EZK\"}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"effectiveOn\": \"gisteren\"}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"effectiveOn\": \"2030/2020\"}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"onBehalfOf\": \"TenneT\"}", 400, "input-invalid"),
                bad("{\"title\": \"x\", \"certainty\": \"Z\"}", 400, "input-invalid"));
    }

    private static Arguments bad(String body, int status, String rule) {
        return Arguments.of(body, status, rule);
    }

    @ParameterizedTest(name = "{index} {2}")
    @MethodSource("bodies")
    void aBodyThatIsWrongIsAProblemInTheLanguageAskedForAndNothingArrives(String body, int status, String rule) {
        HttpResponse<String> dutch = http.post(ITEM + "/renamings", body);
        HttpResponse<String> english =
                http.post(ITEM + "/renamings", body, "Accept-Language", "fr, en;q=0.8, nl;q=0.1");

        assertProblem(dutch, status, rule, "nl");
        assertProblem(english, status, rule, "en");
        assertThat(dutch.body()).isNotEqualTo(english.body());
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsNotReadToItsEnd() {
        byte[] chunk = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = http.request(ITEM + "/renamings")
                .header("Authorization", Http.SIGNED_IN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        Collections.nCopies(TEN_MEGABYTES / chunk.length, chunk)));

        assertProblem(http.send(request), 413, "body-too-large", "nl");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        for (byte[] title :
                new byte[][] {{(byte) 0xe9}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}}) {
            var body = new ByteArrayOutputStream();
            body.writeBytes("{\"title\": \"".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(title);
            body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            HttpRequest.Builder request = http.request(ITEM + "/renamings")
                    .header("Authorization", Http.SIGNED_IN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));

            assertProblem(http.send(request), 400, "body-not-json", "nl");
        }
        assertThat(submissions.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"שלום עולם", "\u200f١٢٣", "\ud83d\udc69\u200d\ud83d\udd2c", "=HYPERLINK(\"x\")", "<script>"})
    void oddTextThatIsLegalArrives(String title) {
        String body = JsonMapper.shared()
                .writeValueAsString(JsonMapper.shared().createObjectNode().put("title", title));

        assertThat(http.post(ITEM + "/renamings", body).statusCode()).isEqualTo(200);
        assertThat(submissions.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            If-Match        | 5            | if-match-not-readable
            If-Match        | ""           | if-match-not-readable
            If-Match        | W/"5"        | if-match-not-readable
            If-Match        | "5", "6"     | if-match-not-readable
            If-Match        | "-1"         | if-match-not-readable
            If-Match        | "05"         | if-match-not-readable
            If-Match        | "99999999999999999999" | if-match-not-readable
            Idempotency-Key | a b          | idempotency-key-not-readable
            """)
    void aHeaderThatIsWrongIsAProblem(String header, String value, String rule) {
        assertProblem(http.post(ITEM + "/withdrawals", "{}", header, value), 400, rule, "nl");
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void aKeyIsShortAndGivenOnce() {
        String rule = "idempotency-key-not-readable";
        String longKey = "k".repeat(201);

        assertProblem(http.post(ITEM + "/withdrawals", "{}", "Idempotency-Key", longKey), 400, rule, "nl");
        assertProblem(
                http.post(ITEM + "/withdrawals", "{}", "Idempotency-Key", "a", "Idempotency-Key", "b"),
                400,
                rule,
                "nl");
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsUnknown() {
        assertProblem(http.post("/api/v1/items/1/renamings", "{\"title\": \"x\"}"), 400, "id-not-readable", "nl");
        assertProblem(http.post(ITEM + "/colours", "{}"), 404, "no-such-page", "nl");
        assertProblem(http.get("/api/v1/nothing"), 404, "no-such-page", "nl");
        assertProblem(http.get("/api/v1/items/"), 404, "no-such-page", "nl");
        assertProblem(http.get("/problems/no-such-rule"), 404, "no-such-page", "nl");
        assertProblem(http.get("/error"), 404, "no-such-page", "nl");
    }

    @Test
    void aMethodFormOrTypeThatIsNotSupportedIsAProblem() {
        assertProblem(http.get(ITEM + "/renamings"), 405, "method-not-allowed", "nl");
        assertProblem(send("PUT", "application/json", "*/*"), 405, "method-not-allowed", "nl");
        assertProblem(send("DELETE", "application/json", "*/*"), 405, "method-not-allowed", "nl");
        assertProblem(send("POST", "text/plain", "*/*"), 415, "media-type-not-supported", "nl");
        assertProblem(send("POST", "application/x-www-form-urlencoded", "*/*"), 415, "media-type-not-supported", "nl");
        assertProblem(send("POST", "not a type", "*/*"), 415, "media-type-not-supported", "nl");
        assertProblem(send("POST", "application/json", "text/html"), 406, "not-acceptable", "nl");
        assertThat(submissions.arrived()).isEmpty();
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        HttpResponse<String> answer = http.get("/api/v1/numbers?page=many", "Accept-Language", "en");

        assertProblem(answer, 400, "parameter-not-readable", "en");
        assertThat(answer.body()).contains("\\\"page\\\"");
        assertProblem(http.get("/api/v1/numbers"), 400, "parameter-not-readable", "nl");
    }

    @Test
    void aFaultOfOursSaysSoWithoutItsParticulars() {
        HttpResponse<String> answer = http.get("/api/v1/breakdowns", "Accept-Language", "en");

        assertProblem(answer, 500, "internal-error", "en");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/items/%zz HTTP/1.1",
                "GET /api/v1/items/[x] HTTP/1.1",
                "GET /api/v1/../../etc/passwd HTTP/1.1",
                "GET /api/v1/items;a=b HTTP/1.1",
                "GET /api/v1/items%2Fx HTTP/1.1",
                "GET /api/v1//items HTTP/1.1",
                "GET /api/v1/items/%00 HTTP/1.1",
                "GET /api\\v1 HTTP/1.1",
                "TRACE /api/v1/items HTTP/1.1",
                "NONSENSE /api/v1/items HTTP/1.1",
                "GET nowhere HTTP/1.1"
            })
    void oddAddressesAndMethodsAreProblemsToo(String line) throws IOException {
        String answer = http.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("<html", "Exception");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "x-content-type-options: nosniff");
        assertThat(answer).contains("\"title\":", "\"status\":4", "\"detail\":");
    }

    @Test
    void whatIsNotEvenHttpIsRefusedWithoutWords() throws IOException {
        String answer = http.raw("GET /api/v1/items?q=\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Length: 0");
    }

    private HttpResponse<String> send(String method, String type, String accept) {
        return http.send(http.request(ITEM + "/renamings")
                .header("Authorization", Http.SIGNED_IN)
                .header("Content-Type", type)
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.ofString("{\"title\": \"x\"}")));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String rule, String language) {
        assertThat(answer.body()).contains("/problems/" + rule);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + rule);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotContain("{");
    }
}
