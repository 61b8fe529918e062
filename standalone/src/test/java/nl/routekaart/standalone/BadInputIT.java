package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets a clear answer in the language asked for, and leaves no trace. */
@Tag("black-box")
class BadInputIT {

    private static final String ITEMS = "/api/v1/items";

    private final Api secretariat = Product.api().as("secretariaat");

    private long head() {
        return Long.parseLong(secretariat
                .post(ITEMS, "{\"kind\": \"risk\", \"title\": \"" + Product.unique("peil") + "\"}")
                .expect(201)
                .header("Routekaart-Position"));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("no JSON at all", "kind=milestone"),
                Arguments.of("half an object", "{\"kind\": \"milestone\", "),
                Arguments.of("a list", "[]"),
                Arguments.of("null", "null"),
                Arguments.of("nothing", ""),
                Arguments.of("no kind, no title", "{}"),
                Arguments.of("an unknown kind", "{\"kind\": \"wish\", \"title\": \"x\"}"),
                Arguments.of("an unknown field", "{\"kind\": \"milestone\", \"title\": \"x\", \"colour\": \"red\"}"),
                Arguments.of("a field twice", "{\"kind\": \"milestone\", \"title\": \"x\", \"title\": \"y\"}"),
                Arguments.of("a blank title", "{\"kind\": \"milestone\", \"title\": \"  \"}"),
                Arguments.of("a title that is a number", "{\"kind\": \"milestone\", \"title\": 7}"),
                Arguments.of("a title that is an object", "{\"kind\": \"milestone\", \"title\": {\"nl\": \"x\"}}"),
                Arguments.of(
                        "a very long title", "{\"kind\": \"milestone\", \"title\": \"" + "x".repeat(5_000) + "\"}"),
                Arguments.of("a NUL in a title", "{\"kind\": \"milestone\", \"title\": \"a\\u0000b\"}"),
                Arguments.of("half a surrogate pair", "{\"kind\": \"milestone\", \"title\": \"a\\ud800b\"}"),
                Arguments.of("an escape sequence", "{\"kind\": \"milestone\", \"title\": \"a\\u001b[31mb\"}"),
                Arguments.of(
                        "a Dutch date", "{\"kind\": \"milestone\", \"title\": \"x\", \"planned\": \"04-07-2023\"}"),
                Arguments.of("no such day", "{\"kind\": \"milestone\", \"title\": \"x\", \"planned\": \"2023-02-29\"}"),
                Arguments.of(
                        "a range backwards", "{\"kind\": \"milestone\", \"title\": \"x\", \"planned\": \"2033/2031\"}"),
                Arguments.of(
                        "effective tomorrow", "{\"kind\": \"milestone\", \"title\": \"x\", \"effectiveOn\": \"2999\"}"),
                Arguments.of(
                        "an owner that is no id",
                        "{\"kind\": \"milestone\", \"title\": \"x\", \"owner\": \"tennet!\"}"),
                Arguments.of(
                        "an owner that nobody registered",
                        "{\"kind\": \"milestone\", \"title\": \"x\", \"owner\": \"00000000-0000-4000-8000-000000000000\"}"),
                Arguments.of(
                        "a state of another kind",
                        "{\"kind\": \"risk\", \"title\": \"x\", \"progress\": \"jloi-signed\"}"),
                Arguments.of("a certainty of our own", "{\"kind\": \"risk\", \"title\": \"x\", \"certainty\": \"Z\"}"),
                Arguments.of("an actor", "{\"kind\": \"risk\", \"title\": \"x\", \"actor\": \"tennet\"}"),
                Arguments.of("deep nesting", "{\"kind\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                Arguments.of("a huge number", "{\"kind\": \"risk\", \"title\": 1e999999999}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedInBothLanguagesAndLeavesNoTrace(String what, String body) {
        long before = head();

        String dutch = secretariat
                .with("Accept-Language", "nl")
                .post(ITEMS, body)
                .anyProblem()
                .text("/detail");
        String english = secretariat
                .with("Accept-Language", "en")
                .post(ITEMS, body)
                .anyProblem()
                .text("/detail");

        assertThat(dutch).as(what).isNotEqualTo(english);
        assertThat(head()).as("nothing but the two probes").isEqualTo(before + eventsOfOneProbe());
    }

    private long eventsOfOneProbe() {
        long one = head();
        return head() - one;
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        var problem = secretariat.post(ITEMS, """
                        {"kind": "wish", "planned": "soon", "owner": "x", "clusters": ["Utrecht"], "colour": 1,
                         "certainty": "Z"}
                        """).problem(400, "input-invalid");

        assertThat(problem.json()
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.get("pointer").asString()))
                .contains("/kind", "/title", "/planned", "/owner", "/colour", "/certainty")
                .anyMatch(pointer -> pointer.startsWith("/clusters"));
    }

    @Test
    void tenMegabytesAreRefusedBeforeTheyAreRead() {
        long before = head();
        secretariat
                .post(ITEMS, "{\"kind\": \"risk\", \"title\": \"" + "x".repeat(10_000_000) + "\"}")
                .anyProblem()
                .expect(413);
        assertThat(head()).isEqualTo(before + eventsOfOneProbe());
    }

    @Test
    void whoIsNotSignedInOrNotAllowedIsToldSo() {
        String body = "{\"kind\": \"risk\", \"title\": \"x\"}";
        Product.api().post(ITEMS, body).anyProblem().expect(401);
        Product.api().as("niemand").post(ITEMS, body).anyProblem().expect(401);
        Product.api().as("auditor").post(ITEMS, body).problem(403, "not-authorised");
        Product.api().as("lezer").post(ITEMS, body).problem(403, "not-authorised");
        Product.api().as("tennet").post(ITEMS, body).problem(403, "not-authorised");
        Product.api()
                .as("tennet")
                .post("/api/v1/versions", "{\"name\": \"9.9\"}")
                .problem(403, "not-authorised");
    }

    @Test
    void addressesTypesAndMethodsThatDoNotExistAreToldSo() {
        secretariat.get("/api/v1/wishes").anyProblem().expect(404);
        secretariat.post("/api/v1/items/no-id/renamings", "{\"title\": \"x\"}").anyProblem();
        secretariat
                .post("/api/v1/items/00000000-0000-4000-8000-000000000000/renamings", "{\"title\": \"x\"}")
                .problem(404, "not-registered");
        secretariat
                .with("Content-Type", "text/plain")
                .post(ITEMS, "x")
                .anyProblem()
                .expect(415);
        secretariat
                .with("If-Match", "vijf")
                .post(ITEMS, "{\"kind\": \"risk\", \"title\": \"x\"}")
                .anyProblem();
        secretariat.get("/api/v1/items?at=gisteren").anyProblem().expect(400);
        secretariat.get("/api/v1/items?at=@999999999").anyProblem();
        secretariat.get("/api/v1/items?at=77.7").anyProblem();
        secretariat.get("/api/v1/items?effectiveOn=13-07-2023").anyProblem().expect(400);
        secretariat.get("/api/v1/items?kind=wish").anyProblem().expect(400);
        secretariat.get("/api/v1/items?limit=-1").anyProblem().expect(400);
        secretariat.get("/api/v1/items/%00").anyProblem();
        secretariat.get("/api/v1/items?q=%ff").anyProblem().expect(400);
    }

    @Test
    void oddUnicodeThatIsLegalIsKeptAsItIs() {
        String title = Product.unique("Ĳmuiden Ver — 水素 🌬️ שלום");
        var registered = secretariat
                .post(ITEMS, "{\"kind\": \"milestone\", \"title\": \"" + title + "\"}")
                .expect(201);

        assertThat(secretariat
                        .get(ITEMS + "/" + registered.text("/id") + "?atLeast="
                                + registered.header("Routekaart-Position"))
                        .text("/fields/title/value"))
                .isEqualTo(title);
    }
}
