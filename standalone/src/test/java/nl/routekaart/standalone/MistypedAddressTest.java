package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an address that was typed or put together wrong, with the product as it is put together. */
class MistypedAddressTest {

    @TempDir
    static Path folder;

    private static OpenedRoutekaart product;

    @BeforeAll
    static void start() {
        product = OpenedRoutekaart.over(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        product.close();
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
        product.reader().get(address).problem(400, "request-not-readable");
    }

    @Test
    void aBrowserGetsAPageAndAProgramAProblem() {
        Api.Answer page = product.reader()
                .with("Accept", "text/html,*/*;q=0.8")
                .get("/adit")
                .expect(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");

        product.reader().get("/adit").problem(404, "no-such-page");
        product.reader()
                .with("Accept", "text/html,*/*;q=0.8")
                .get("/api/v1/itemz")
                .problem(404, "no-such-page");
    }
}
