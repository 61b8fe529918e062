package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product is killed at moments of chance while it builds a view anew. Whatever the moment, the next start is clean, the views are
 * what their events say, and the trail tells of a rebuild if and only if it took the view's place. {@code -Drebuild.kills=20} deals out
 * more blows, {@code -Drebuild.seed=} repeats them.
 */
class RebuildKilledIT {

    private static final int KILLS = Integer.getInteger("rebuild.kills", 4);
    private static final long SEED = Long.getLong("rebuild.seed", 4829);
    private static final int ITEMS = 400;
    private static final String VIEWS = "/api/v1/views";
    private static final List<String> NAMES = List.of("current", "history", "audit");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path data;

    private final int port = RunningRoutekaart.freePort();

    @Test
    void theNextStartIsCleanWheneverItHappened(TestReporter report) throws Exception {
        Random random = new Random(SEED);
        List<String> found = new ArrayList<>();
        RunningRoutekaart product = start();
        try {
            long whole = filled(product);
            for (int kill = 0; kill < KILLS; kill++) {
                String view = NAMES.get(kill % NAMES.size());
                String task = operator(product)
                        .post(VIEWS + '/' + view + "/rebuilds", "")
                        .expect(202)
                        .header("Location");
                LockSupport.parkNanos((long) (random.nextDouble() * 1.5 * whole));
                product.kill();
                product = start();
                found.add(isClean(product, task));
            }
            NAMES.forEach(new Ended(operator(product))::isWhatItsEventsSay);
        } finally {
            product.close();
        }
        report.publishEntry("rebuilds that were killed", found.toString());
        System.out.println("Killed rebuilds, seed " + SEED + ": " + found);
    }

    private RunningRoutekaart start() {
        return RunningRoutekaart.start(data, port, KillStorm.WITHOUT_DEMO).untilHealthy();
    }

    private static Api operator(RunningRoutekaart product) {
        return Api.at(product.uri("/")).as("beheerder");
    }

    /** @return how many nanoseconds a rebuild takes, from asking to knowing */
    private static long filled(RunningRoutekaart product) {
        Api secretariat = Api.at(product.uri("/")).as("secretariaat");
        for (int item = 0; item < ITEMS; item++) {
            secretariat
                    .post("/api/v1/items", "{\"kind\": \"risk\", \"title\": \"Risico " + item + "\"}")
                    .expect(201);
        }
        Ended ended = new Ended(operator(product));
        ended.of(rebuild(product));
        long begun = System.nanoTime();
        ended.of(rebuild(product));
        return System.nanoTime() - begun;
    }

    private static String rebuild(RunningRoutekaart product) {
        return operator(product)
                .post(VIEWS + "/history/rebuilds", "")
                .expect(202)
                .header("Location");
    }

    private static String isClean(RunningRoutekaart product, String task) throws Exception {
        try (Connection database = product.connectToDatabase()) {
            assertThat(words(database, "select nspname from pg_namespace where nspname like 'view\\_%'"))
                    .as("generations of views; seed %s", SEED)
                    .containsExactlyInAnyOrder("view_current", "view_history", "view_audit");
            Api.Answer then = new Ended(operator(product)).of(task);
            assertThat(then.text("/state")).as("seed %s", SEED).isIn("done", "broken-off");
            if (then.text("/state").equals("done")) {
                await().atMost(PATIENCE)
                        .until(() ->
                                !operator(product).get(task).text("/recorded").isEmpty());
            }
            String told = "select id::text from upkeep.task where recorded is not null";
            String recorded = "select position::text from event_store.event where name = 'installation.view-rebuilt'";
            assertThat(words(database, recorded))
                    .as("rebuilds that are recorded; seed %s", SEED)
                    .hasSameSizeAs(words(database, told));
            return then.text("/state");
        }
    }

    private static List<String> words(Connection database, String sql) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                words.add(row.getString(1));
            }
        }
        return words;
    }

    /** Tasks that are waited for. */
    private record Ended(Api operator) {

        Api.Answer of(String task) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !operator.get(task).expect(200).text("/state").equals("under-way"));
            return operator.get(task);
        }

        void isWhatItsEventsSay(String view) {
            Api.Answer compared = of(operator.post(VIEWS + '/' + view + "/comparisons", "")
                    .expect(202)
                    .header("Location"));
            assertThat(compared.text("/result/equal"))
                    .as("%s; seed %s", compared.json(), SEED)
                    .isEqualTo("true");
        }
    }
}
