package nl.routekaart.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The product that the black-box tests speak to: the one at {@code -Droutekaart.url}, or else the packaged jar, started
 * once for all of them with its demo data, when its views have seen them.
 */
final class Product {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());
    private static @Nullable URI base;

    private Product() {}

    static synchronized Api api() {
        URI known = base;
        if (known == null) {
            String url = System.getProperty("routekaart.url");
            known = url == null ? started().uri("/") : URI.create(url);
            base = known;
        }
        return Api.at(known);
    }

    private static RunningRoutekaart started() {
        try {
            RunningRoutekaart running = RunningRoutekaart.start(Files.createTempDirectory("routekaart-product-"))
                    .untilHealthy();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            Api operator = Api.at(running.uri("/")).as("beheerder");
            await().atMost(PATIENCE).until(() -> haveSeenEverything(operator));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean haveSeenEverything(Api operator) {
        return operator.get("/api/v1/views")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .allMatch(view -> view.get("behind").asLong() == 0);
    }

    /** A word that no other test has used. */
    static String unique(String word) {
        return word + '-' + NUMBER.incrementAndGet();
    }
}
