package nl.routekaart.standalone;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.routekaart.standalone.StormWriter.Heard;

/**
 * Sixteen writers on one data folder, under whom the product is killed and its database server stopped at once, again and again, at moments
 * that a seed picks.
 */
final class KillStorm implements AutoCloseable {

    static final String[] WITHOUT_DEMO = {"--routekaart.demo=false"};

    private static final int WRITERS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final long seed;
    private final Random random;
    private final int port = RunningRoutekaart.freePort();
    private final Heard heard = new Heard();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private RunningRoutekaart product;

    KillStorm(Path data, long seed) {
        this.data = data;
        this.seed = seed;
        this.random = new Random(seed);
        this.product = start().untilHealthy();
    }

    private enum Blow {
        PRODUCT_KILLED,
        DATABASE_STOPPED
    }

    private RunningRoutekaart start() {
        return RunningRoutekaart.start(data, port, WITHOUT_DEMO);
    }

    Heard heard() {
        return heard;
    }

    /** Strikes that many times in a random order, lets every writer get its last answer, and leaves the product running. */
    RunningRoutekaart rage(int kills, int stops) throws Exception {
        List<Blow> blows = new ArrayList<>(Collections.nCopies(kills, Blow.PRODUCT_KILLED));
        blows.addAll(Collections.nCopies(stops, Blow.DATABASE_STOPPED));
        Collections.shuffle(blows, random);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean over = false;
            try {
                List<Future<?>> writers = new ArrayList<>();
                Api api = Api.at(product.uri("/")).as("secretariaat");
                for (int number = 0; number < WRITERS; number++) {
                    writers.add(threads.submit(new StormWriter(number, seed, api, stopping, heard)));
                }
                for (Blow blow : blows) {
                    awaitAcknowledged(20 + random.nextInt(180));
                    System.out.println("Kill storm: " + heard.acknowledged.size() + " acknowledged, next: " + blow);
                    strike(blow);
                }
                awaitAcknowledged(100);
                stopping.countDown();
                for (Future<?> writer : writers) {
                    writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }
                over = true;
            } finally {
                if (!over) {
                    threads.shutdownNow();
                }
            }
        }
        return product;
    }

    @Override
    public void close() {
        product.close();
    }

    private void awaitAcknowledged(int more) {
        int enough = heard.acknowledged.size() + more;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> heard.acknowledged.size() >= enough);
    }

    /** One in eight hits the product once more, while it starts; one in four stops takes the product along. */
    private void strike(Blow blow) {
        switch (blow) {
            case PRODUCT_KILLED -> {
                product.kill();
                product = start();
                if (random.nextInt(8) == 0) {
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofMillis(5))
                            .until(() -> product.log().contains("The data is kept in"));
                    product.kill();
                    product = start();
                }
                product.untilHealthy();
            }
            case DATABASE_STOPPED -> {
                product.signalDatabase("QUIT");
                if (random.nextInt(4) == 0) {
                    product.kill();
                    product = start().untilHealthy();
                }
            }
        }
    }
}
