package nl.routekaart.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.routekaart.standalone.Api;
import nl.routekaart.standalone.OpenedRoutekaart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against the product as it is put together. */
class ReplayTest {

    private static final String BOOKMARKS = "/api/v1/replays/bookmarks";

    @TempDir
    static Path folder;

    private static OpenedRoutekaart product;

    @BeforeAll
    static void start() {
        product = OpenedRoutekaart.over(folder.resolve("data"));
        Api secretariat = product.as("secretariaat");
        String party = secretariat
                .post("/api/v1/parties", "{\"name\": \"TenneT\", \"kind\": \"grid-operator\", \"key\": \"tennet\"}")
                .expect(201)
                .text("/id");
        String item = secretariat
                .post("/api/v1/items", """
                {"kind": "milestone", "title": "Net op zee", "key": "net-op-zee", "planned": "2028",
                 "owner": "%s", "source": "tennet.eu"}""".formatted(party))
                .expect(201)
                .text("/id");
        String position = secretariat
                .post("/api/v1/items/" + item + "/reschedulings", """
                {"planned": "2030", "delayReason": "permit", "reason": "vergunning later", "source": "tennet.eu"}""")
                .expect(200)
                .header("Routekaart-Position");
        secretariat.get("/api/v1/replays/roadmap?atLeast=" + position).expect(200);
    }

    @AfterAll
    static void stop() {
        product.close();
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
    void bookmarksAreForOneAuditorAlone() {
        Api auditor = product.as("auditor");
        auditor.post(BOOKMARKS, "{\"position\": 1, \"note\": \"hier\"}").expect(201);

        assertThat(auditor.get(BOOKMARKS).response().body()).contains("hier");
        product.as("secretariaat").get(BOOKMARKS).expect(403);
        product.reader().get(BOOKMARKS).expect(401);
        auditor.post(BOOKMARKS, "onzin").expect(400);
        assertThat(auditor.post(BOOKMARKS + "/deletions", "").response().body()).contains("\"deleted\":1");
    }

    private static String said(int code, String typed, String... arguments) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Replay(new StringReader(typed)))
                .setOut(new PrintWriter(said))
                .setOverwrittenOptionsAllowed(true)
                .execute(Stream.concat(
                                Stream.of("--url", product.address().toString(), "--language", "en"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
        assertThat(exit).as(said.toString()).isEqualTo(code);
        return said.toString();
    }
}
