package nl.routekaart.page;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, without a window. Nothing is downloaded: it has to be there, with a Node.js. */
final class Browser implements AutoCloseable {

    /** A machine that builds other things meanwhile takes long to start it, and to show a page. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. Where it is missing the tests that need it are skipped, and fail where the build is the real one. */
    static Browser start() {
        Optional<Path> chromium = found("chromium", "chromium-browser", "google-chrome");
        Optional<Path> node = found("node", "nodejs");
        if (chromium.isEmpty() || node.isEmpty()) {
            String message = "Pages are not tested: install chromium and node (apt-get install chromium nodejs).";
            System.err.println(message);
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.orElseThrow())
                                .setTimeout(PATIENCE.toMillis())
                                .setArgs(List.of("--no-sandbox"))));
    }

    /** A page in a browser whose user reads Dutch. */
    com.microsoft.playwright.Page page(int width, int height) {
        com.microsoft.playwright.Page page = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("nl-NL"))
                .newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        return page;
    }

    private static Optional<Path> found(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
