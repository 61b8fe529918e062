package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.routekaart.standalone.StormWriter.Heard;
import nl.routekaart.view.Rebuilt;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * No acknowledged command is forgotten or done twice, whatever is killed. A few blows here; {@code kill-storm.sh} beside this module's
 * {@code pom.xml} deals out many.
 */
class KillStormIT {

    private static final int KILLS = Integer.getInteger("kill-storm.kills", 3);
    private static final int STOPS = Integer.getInteger("kill-storm.stops", 2);
    private static final long SEED = Long.getLong("kill-storm.seed", 4829);

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedCommandIsStoredOnceAndTheViewsAreTheFoldOfAllEvents(TestReporter report) throws Exception {
        long begun = System.nanoTime();
        Heard heard;
        StoredStorm stored;
        try (KillStorm storm = new KillStorm(data, SEED)) {
            RunningRoutekaart product = storm.rage(KILLS, STOPS);
            heard = storm.heard();
            try (Connection database = product.connectToDatabase()) {
                stored = StoredStorm.read(database);
            }
        }
        assertThat(heard.unexpected)
                .as("answers that are neither an acknowledgement nor 503; seed %s", SEED)
                .isEmpty();
        stored.holdAgainst(heard);
        List<Rebuilt> views = rebuilt(stored.head());
        assertThat(views)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(view -> assertThat(view.liveDigest())
                        .as("view %s equals its fold", view.view())
                        .isEqualTo(view.rebuiltDigest()));

        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("product killed", Integer.toString(KILLS));
        entries.put("database stopped at once", Integer.toString(STOPS));
        entries.put("seed", Long.toString(SEED));
        entries.put("commands acknowledged", Integer.toString(heard.acknowledged.size()));
        entries.put("commands abandoned", Integer.toString(heard.abandoned.size()));
        entries.put("of these stored, once", Long.toString(stored.commandsOf(heard.abandoned)));
        entries.put("connections lost", heard.connectionsLost.toString());
        entries.put("answers 503", heard.toldToWait.toString());
        entries.put("events", Long.toString(stored.head()));
        entries.put("views equal to the fold", Integer.toString(views.size()));
        entries.put(
                "seconds",
                Long.toString(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        report.publishEntry(entries);
        System.out.println("Kill storm: " + entries);
    }

    /** Each view as the storm left it, beside one made anew from all events. */
    private List<Rebuilt> rebuilt(long head) {
        try (ConfigurableApplicationContext product = new SpringApplication(RoutekaartApplication.class)
                .run("--routekaart.data=" + data, "--routekaart.demo=false", "--server.port=0")) {
            Views views = product.getBean(Views.class);
            assertThat(views.await(head, Duration.ofMinutes(2)))
                    .as("views are up to date")
                    .isTrue();
            List<Rebuilt> all = new ArrayList<>();
            views.all().keySet().forEach(view -> all.add(views.rebuild(view)));
            return all;
        }
    }
}
