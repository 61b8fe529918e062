package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Who asks for what is not for everyone: nobody yet (401), or an account that may not read it (403). */
class SignInTest {

    private static final String DATA = "routekaart.data";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext running;

    @BeforeAll
    static void start() {
        System.setProperty(DATA, folder.resolve("data").toString());
        running = RoutekaartApplication.opened();
    }

    @AfterAll
    static void stop() {
        running.close();
        System.clearProperty(DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/audit-exports/audit-entries.csv, 200",
        "/api/v1/audit-exports/audit-entries.ndjson?party=niemand, 400",
        "/api/v1/audit-bundles/1/events, 404",
        "/api/v1/audit-bundles/1/leaves, 404",
        "/api/v1/audit-bundles/1/seals/1, 404",
        "/api/v1/consents/x/changes, 403",
        "/api/v1/replays/bookmarks, 403",
        "/api/v1/replays/bookmarks/exports, 403",
        "/api/v1/replays/bookmarks/x, 403",
        "/api/v1/views, 403",
        "/api/v1/views/current, 403",
        "/api/v1/views/current/rebuilds, 403",
        "/api/v1/views/current/comparisons/x, 403",
        "/api/v1/views/current/parked-subjects, 403",
        "/actuator/prometheus, 403"
    })
    void whatIsNotForEveryoneAsksWhoReadsItFirst(String address, int forAReader) {
        Api.Answer unknown = anybody().get(address).problem(401, "sign-in-needed");

        assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Routekaart\", charset=\"UTF-8\"");
        anybody().as("lezer").get(address).expect(forAReader);
    }

    @Test
    void aBrowserIsAskedOnAPageWithAWayBack() {
        Api browser = anybody().with("Accept", "text/html,*/*;q=0.8");
        Api.Answer page = browser.get("/sign-in?to=/replays").expect(401);

        assertThat(page.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Routekaart\", charset=\"UTF-8\"");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.response().body()).contains("href=\"/replays\"");
        anybody().get("/sign-in?to=/replays").problem(401, "sign-in-needed");
        assertThat(browser.as("auditor").get("/sign-in?to=/replays").expect(303).header("Location"))
                .endsWith("/replays");
    }

    private static Api anybody() {
        return Api.at(URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port")));
    }
}
