package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import nl.routekaart.standalone.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered before a stop is answered after it; what a kill broke off is finished by the next start. */
class AcrossStartsIT {

    private static final String BODY =
            "{\"kind\": \"risk\", \"title\": \"Stilstand\", \"effectiveOn\": \"2023-07-20\"}";

    @TempDir
    Path data;

    @Test
    void aKeyActsOnceAlsoAcrossARestart() {
        Answer first;
        try (var product =
                RunningRoutekaart.start(data, "--routekaart.demo=false").untilHealthy()) {
            first = api(product).post("/api/v1/items", BODY).expect(201);
        }
        try (var product =
                RunningRoutekaart.start(data, "--routekaart.demo=false").untilHealthy()) {
            Answer again = api(product).post("/api/v1/items", BODY).expect(201);

            assertThat(again.response().body()).isEqualTo(first.response().body());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.header("Routekaart-Position")).isEqualTo(first.header("Routekaart-Position"));
            api(product)
                    .post("/api/v1/items", BODY.replace("Stilstand", "Iets anders"))
                    .problem(409, "key-reused");
            assertThat(api(product)
                            .get("/api/v1/items?atLeast=" + first.header("Routekaart-Position"))
                            .text("/total"))
                    .isEqualTo("1");
        }
    }

    private static Api api(RunningRoutekaart product) {
        return Api.at(product.uri("/")).as("secretariaat").with("Idempotency-Key", "across-a-restart");
    }

    @Test
    void theDemoDataAreFinishedAfterAKillAndLoadedNoThirdTime() throws Exception {
        var killed = RunningRoutekaart.start(data);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> killed.log().contains("03-events.csv: "));
        killed.kill();

        long events;
        try (var second = RunningRoutekaart.start(data).untilHealthy()) {
            assertThat(second.log()).contains("known already");
            events = count(second, "select count(*) from event_store.event");
            assertThat(count(second, "select max(position) from event_store.event"))
                    .isEqualTo(events);
            assertThat(count(
                            second,
                            "select count(distinct metadata->>'requestKey') from event_store.event"
                                    + " where metadata->>'requestKey' ~ '^import/E[0-9]{3}$'"))
                    .as("happenings")
                    .isEqualTo(158);
            assertThat(count(
                            second, "select count(distinct subject_id) from event_store.event where subject = 'party'"))
                    .isEqualTo(69);
            assertThat(count(
                            second,
                            "select count(distinct subject_id) from event_store.event where subject = 'dependency'"))
                    .isEqualTo(44);
            assertThat(count(
                            second,
                            "select count(distinct subject_id) from event_store.event where subject = 'figure'"))
                    .isEqualTo(45);
        }
        try (var third = RunningRoutekaart.start(data).untilHealthy()) {
            assertThat(third.log()).doesNotContain("Demo data: loading");
            assertThat(count(third, "select count(*) from event_store.event")).isEqualTo(events);
        }
    }

    private static long count(RunningRoutekaart product, String sql) throws Exception {
        try (Connection connection = product.connectToDatabase();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
