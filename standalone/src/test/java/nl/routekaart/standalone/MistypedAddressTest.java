package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of an address that was typed or put together wrong, with the product as it is put together. */
class MistypedAddressTest {

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
    @ValueSource(
            strings = {
                "/?q=%ff",
                "/audit?q=%ff%fe",
                "/?lang=%ff",
                "/api/v1/items?q=%ff",
                "/api/v1/items?%ff=1",
                "/api/v1/audit-entries?actor=%c3"
            })
    void aParameterThatIsNoTextIsAProblemOfTheAsker(String address) {
        reader().get(address).problem(400, "request-not-readable");
    }

    @Test
    void aBrowserGetsAPageAndAProgramAProblem() {
        Api.Answer page =
                reader().with("Accept", "text/html,*/*;q=0.8").get("/adit").expect(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");

        reader().get("/adit").problem(404, "no-such-page");
        reader().with("Accept", "text/html,*/*;q=0.8").get("/api/v1/itemz").problem(404, "no-such-page");
    }

    private static Api reader() {
        return Api.at(URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port")));
    }
}
