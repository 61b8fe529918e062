package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An older backup of some tables is put back, and not of the others. What follows from events is made again; where events are
 * missing that something has seen, the product says so from its start on, and goes on saying so when others take their place.
 */
class RestoredApartTest {

    private static final List<String> EVENTS = List.of("event_store");
    private static final List<String> LOG = List.of("log");
    private static final List<String> VIEWS = List.of("view_current", "view_history", "view_audit");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private AuditScene scene;
    private String checkpoint;

    @BeforeEach
    void start() throws SQLException {
        scene = AuditScene.start(folder);
        scene.settled();
        try (Administrator administrator = Administrator.of(scene.database())) {
            administrator.backUp(all(EVENTS, LOG, VIEWS));
        }
        scene.goOn();
        checkpoint = checkpoint();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void olderViewsAndAnOlderLogAreMadeUpToWhatTheEventsSay() throws SQLException {
        putBack(all(LOG, VIEWS));

        scene.settled();
        assertThat(checkpoint()).isEqualTo(checkpoint);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).startsWith("200"));
        Views views = scene.bean(Views.class);
        assertThat(views.names())
                .allSatisfy(
                        name -> assertThat(views.compare(name, null).equal()).isTrue());
    }

    @Test
    void olderEventsAreSeenByTheLogAndByEachViewAlsoWhenOthersComeInTheirPlace() throws SQLException {
        putBack(EVENTS);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health())
                        .startsWith("503")
                        .contains("the store only", "The view has seen", "the events were put back"));
        goOnOtherwise();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health())
                        .startsWith("503")
                        .contains("is not the one that the log took in last", "is not the one that the view has seen"));
        assertThat(checkpoint()).isEqualTo(checkpoint);

        Views views = scene.bean(Views.class);
        assertThat(views.rebuild(views.names()))
                .allSatisfy(rebuilt -> assertThat(rebuilt.first()).isNotNull());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health())
                        .startsWith("503")
                        .contains("is not the one that the log took in last")
                        .doesNotContain("that the view has seen"));
    }

    /** Then the log is consistent in itself; only the views, and who holds a checkpoint, have seen more. */
    @Test
    void olderEventsAndAnOlderLogAreSeenByTheViews() throws SQLException {
        putBack(all(EVENTS, LOG));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health()).startsWith("503").contains("The view has seen"));
        goOnOtherwise();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(health()).startsWith("503").contains("is not the one that the view has seen"));

        Views views = scene.bean(Views.class);
        views.rebuild(views.names());
        scene.settled();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).startsWith("200"));
    }

    /** More than had been recorded before. */
    private void goOnOtherwise() {
        Api secretariat = scene.as("secretariaat");
        for (int i = 0; i < 20; i++) {
            secretariat
                    .post("/api/v1/items", "{\"kind\": \"milestone\", \"title\": \"Anders %d\"}".formatted(i))
                    .expect(201);
        }
    }

    private void putBack(List<String> schemas) throws SQLException {
        scene.stopFollowing();
        try (Administrator administrator = Administrator.of(scene.database())) {
            administrator.putBack(schemas);
        }
        scene.close();
        scene = AuditScene.again(folder);
    }

    private String health() {
        Api.Answer answer = scene.as("beheerder").get("/actuator/health");
        return answer.status() + " " + answer.response().body();
    }

    private String checkpoint() {
        return Api.at(scene.address())
                .get("/log/checkpoint")
                .expect(200)
                .response()
                .body();
    }

    @SafeVarargs
    private static List<String> all(List<String>... schemas) {
        return Stream.of(schemas).flatMap(List::stream).toList();
    }
}
