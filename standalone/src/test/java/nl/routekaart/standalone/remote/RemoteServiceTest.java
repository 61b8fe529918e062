package nl.routekaart.standalone.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is said when a service is not there, is something else, or does not answer as it should. */
class RemoteServiceTest {

    /** Long enough for a busy machine. */
    private static final Patience HURRY = hurry(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static Patience hurry(Duration answer, Duration silence) {
        return new Patience(
                Duration.ofMinutes(1),
                answer,
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                silence,
                Duration.ofMillis(1));
    }

    @TempDir
    Path folder;

    private final OddService odd = new OddService();

    @AfterEach
    void stop() {
        odd.close();
    }

    @Test
    void nobodyIsThere() {
        odd.close();
        assertThat(refusal("/x").getMessage()).startsWith("Nothing answers at " + odd.address());
        assertThat(refusal(URI.create("http://routekaart.invalid"), "/x").getMessage())
                .startsWith("There is no machine called routekaart.invalid");
    }

    @Test
    void whoWaitsForMuchWorkIsToldHowFarItIs() throws IOException {
        odd.busy("/work", "/progress");
        List<String> told = new ArrayList<>();
        try (RemoteService service = service(HURRY)) {
            assertThat(service.post("/work", file(), "text/csv", waiting(told))
                            .path("rows")
                            .asInt())
                    .isEqualTo(3);
        }
        assertThat(told).contains("{\"rows\":1}", "{\"rows\":2}");
    }

    @Test
    void whoWaitsHearsThatTheServiceIsGone() throws IOException {
        odd.silent("/work").silent("/progress");
        List<String> told = new ArrayList<>();
        try (RemoteService service = service(hurry(Duration.ofMillis(300), Duration.ofMinutes(1)))) {
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> service.post("/work", file(), "text/csv", waiting(told)))
                    .withMessageContaining("does not answer any more");
        }
        assertThat(told).hasSize(5).containsOnly("");
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("file.csv"), "row\n");
    }

    private RemoteService service(Patience patience) throws NotAnsweredException {
        return RemoteService.at(odd.address(), RemoteAccount.of(name -> null, ""), Locale.ENGLISH, patience);
    }

    private static Waiting waiting(List<String> told) {
        return new Waiting() {
            @Override
            public String link() {
                return "/progress";
            }

            @Override
            public void told(JsonNode progress) {
                told.add(progress.isMissingNode() ? "" : progress.toString());
            }
        };
    }

    @Test
    void itIsNotTheOneThatItSaysItIs() throws GeneralSecurityException, IOException, InterruptedException {
        try (OddService unknown = OddService.unknownToAnybody(folder)) {
            assertThat(refusal(unknown.address(), "/x").getMessage())
                    .startsWith("No safe connection to " + unknown.address())
                    .contains("certif");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://localhost",
                "http:///path",
                "",
                "http://localhost/?a=b",
                "https://user:secret@localhost"
            })
    void thatIsNoAddress(String address) {
        assertThat(refusal(URI.create(address), "/x").getMessage())
                .contains("is no address of a service")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | does not accept the account auditor with this password (401) | said so",
                "403 | The account auditor may not do this (403). | said so",
                "404 | 404: | said so",
                "409 | 409: | said so",
                "400 | 400: | said so /planned: no date /owner: nobody",
                "500 | failed (500). | said so",
                "503 | failed (503). | said so"
            })
    void aProblemDocumentIsToldInItsOwnWords(int status, String ours, String theirs) {
        odd.problem("/x", status, status == 400 ? """
                {"detail": "said so", "errors": [{"pointer": "/planned", "detail": "no date"},
                 {"pointer": "/owner", "detail": "nobody"}]}""" : "{\"title\": \"said so\"}");
        NotAnsweredException refused = refusal("/x");
        assertThat(refused.getMessage()).contains(ours, theirs);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.passing()).isEqualTo(status == 503);
    }

    @Test
    void whoDoesNotSayWhoHeIsIsAskedTo() throws IOException {
        odd.problem("/x", 401, "");
        try (RemoteService nobody =
                RemoteService.at(odd.address(), RemoteAccount.of(name -> null, ""), Locale.ENGLISH, HURRY)) {
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> nobody.get("/x"))
                    .withMessageContaining("wants to know who asks (401): give ROUTEKAART_USER");
        }
        assertThat(odd.headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/html        | <h1>Sign in</h1> | is a page for people (200), and no Routekaart",
                "200 | text/plain       | hello            | is no Routekaart: it answers 200 text/plain",
                "200 | application/json | 12               | is no Routekaart: it answers 200 application/json",
                "200 | application/json | ''               | is no Routekaart: it answers 200",
                "404 | text/html        | <h1>Nothing</h1> | does not know what is asked for (404)",
                "404 | application/json | {}               | does not know what is asked for (404)",
                "400 | text/plain       | bad              | is no Routekaart: it answers 400 text/plain",
                "401 | text/html        | <h1>Who?</h1>    | does not accept the account auditor",
                "502 | text/html        | <h1>Gateway</h1> | failed (502)."
            })
    void somethingElseIsThere(int status, String type, String body, String said) {
        odd.answering("/x", status, type, body);
        assertThat(refusal("/x").getMessage()).contains(said);
    }

    @Test
    void itSendsOnElsewhere() {
        odd.sendingOn("/x", "https://id.example.nl/realms/r/protocol/openid-connect/auth?client=1")
                .sendingOn("/y", "https://routekaart.example.nl/y");
        assertThat(refusal("/x").getMessage()).contains("sends on to a page to sign in", "ROUTEKAART_USER");
        assertThat(refusal("/y").getMessage()).contains("sends on to https://routekaart.example.nl/y", "--url");
    }

    @Test
    void itTakesTheRequestAndSaysNothing() throws IOException {
        odd.silent("/x");
        RemoteAccount nobody = RemoteAccount.of(name -> null, "");
        try (RemoteService service = RemoteService.at(
                odd.address(), nobody, Locale.ENGLISH, hurry(Duration.ofMillis(200), Duration.ofMinutes(1)))) {
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> service.get("/x"))
                    .withMessageContaining("does not answer in time");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/x",
                "https://127.0.0.1/x",
                "http://elsewhere.example/x",
                "@elsewhere/x",
                "x y"
            })
    void aLinkToSomebodyElseIsNotFollowed(String link) {
        assertThat(refusal(link).getMessage()).contains("leads away from it", link);
        assertThat(odd.asked()).isEmpty();
    }

    @Test
    void linksToItselfAreFollowedAndItIsToldWhoAsksAndInWhichLanguage() throws IOException {
        odd.answering("/x", 200, "application/json", "{\"next\": \"here\"}");
        try (RemoteService service = service(odd.address(), Locale.of("nl"))) {
            assertThat(service.get(odd.address() + "/x?a=1").path("next").asString(""))
                    .isEqualTo("here");
            service.post("/x", JsonNodeFactory.instance.objectNode());
        }
        assertThat(odd.asked()).containsExactly("GET /x?a=1", "POST /x");
        assertThat(odd.headers().getFirst("Accept-Language")).isEqualTo("nl");
        assertThat(odd.headers().getFirst("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theEnvironmentSaysWhoAsks() {
        Map<String, String> environment = Map.of("ROUTEKAART_USER", "jansen", "ROUTEKAART_PASSWORD", "é");
        assertThat(RemoteAccount.of(environment::get, "auditor").authorization())
                .contains("Basic " + Base64.getEncoder().encodeToString("jansen:é".getBytes(StandardCharsets.UTF_8)));
        assertThat(RemoteAccount.of(Map.of("ROUTEKAART_USER", " ")::get, "auditor")
                        .name())
                .isEqualTo("auditor");
    }

    @Test
    void whatTheServiceSaysCannotSteerTheTerminal() {
        odd.problem("/x", 409, "{\"detail\": \"\\u001b[2Jnothing\\u0007\"}");
        assertThat(refusal("/x").getMessage()).isEqualTo("409:  [2Jnothing");
    }

    @Test
    void itSaysSoInDutchToo() throws IOException {
        odd.problem("/x", 403, "{\"detail\": \"Dat mag niet.\"}");
        try (RemoteService service = service(odd.address(), Locale.of("nl"))) {
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> service.get("/x"))
                    .withMessage("Het account auditor mag dit niet (403). Dat mag niet.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsFetchedOnFromWhereTheConnectionBrokeOffOrFellSilent(boolean breaksOff) throws IOException {
        odd.lines("/lines", 4, breaksOff);
        Path file = folder.resolve("lines");
        Patience soon = hurry(Duration.ofMinutes(1), Duration.ofSeconds(breaksOff ? 60 : 3));
        try (RemoteService service =
                RemoteService.at(odd.address(), RemoteAccount.of(name -> null, "auditor"), Locale.ENGLISH, soon)) {
            assertThat(service.fetch(PartFile.lines(file), "/lines", 10)).isEqualTo(10);
        }
        assertThat(Files.readAllLines(file)).hasSize(10).startsWith("line 1").endsWith("line 10");
        assertThat(odd.asked()).containsExactly("GET /lines?after=0", "GET /lines?after=4", "GET /lines?after=8");
    }

    @Test
    void aFileOfWhichNothingComesIsGivenUp() throws IOException {
        odd.lines("/lines", 0, true).problem("/no", 404, "{\"detail\": \"none\"}");
        try (RemoteService service = service(odd.address(), Locale.ENGLISH)) {
            PartFile file = PartFile.lines(folder.resolve("lines"));
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> service.fetch(file, "/lines", 10))
                    .withMessageContaining("broke off");
            assertThat(odd.asked()).hasSize(5);
            assertThatExceptionOfType(NotAnsweredException.class).isThrownBy(() -> service.fetch(file, "/no", 10));
            assertThat(odd.asked()).hasSize(6);
        }
    }

    @Test
    void aPageForPeopleDoesNotEndUpInAFile() throws IOException {
        odd.answering("/page", 200, "text/html", "<h1>Sign in</h1>");
        Path file = folder.resolve("lines");
        try (RemoteService service = service(odd.address(), Locale.ENGLISH)) {
            assertThatExceptionOfType(NotAnsweredException.class)
                    .isThrownBy(() -> service.fetch(PartFile.lines(file), "/page", 10))
                    .withMessageContaining("a page for people");
        }
        assertThat(file).doesNotExist();
    }

    private NotAnsweredException refusal(String link) {
        return refusal(odd.address(), link);
    }

    private static NotAnsweredException refusal(URI address, String link) {
        try (RemoteService service = service(address, Locale.ENGLISH)) {
            throw new AssertionError("It answered " + service.get(link));
        } catch (NotAnsweredException e) {
            return e;
        }
    }

    private static RemoteService service(URI address, Locale language) throws NotAnsweredException {
        return RemoteService.at(address, RemoteAccount.of(name -> null, "auditor"), language, HURRY);
    }
}
