package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the address of a publication answers while the history lags behind what was recorded. */
class LaggingPublicationsTest {

    private static final String ALL = "/api/v1/versions/1.0/publications";
    private static final String PUBLIC = ALL + "/public.nl.json";
    private static final String OF_ANOTHER = "/api/v1/versions/2.0/publications/public.nl.json";
    private static final UUID VERSION = version("1.0");

    private final WebHouse web = new WebHouse();

    @AfterEach
    void close() {
        web.close();
    }

    /** Until it is closed the history takes in nothing, and can be read. */
    private Connection lag() throws SQLException {
        Connection held = Objects.requireNonNull(web.jdbc().getDataSource()).getConnection();
        held.setAutoCommit(false);
        try (Statement statement = held.createStatement()) {
            statement.execute("select position from view_history.progress for update");
        }
        return held;
    }

    private static UUID version(String name) {
        return Version.id(new VersionName(name)).value();
    }

    private void publish(int issue) {
        record(
                Subject.VERSION,
                VERSION,
                new VersionEvent.Published(new Issue(issue, new Fingerprint("ab".repeat(32)))));
    }

    private void record(Subject subject, UUID id, DomainEvent event) {
        web.events().append(subject, id, event, Map.of(MetaKey.ACTOR, "tester"));
    }

    /** Side by side, for each answer takes as long as is waited for the history. */
    private void refuses(String... paths) {
        Arrays.stream(paths).parallel().forEach(path -> {
            HttpResponse<String> answer = web.get(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("/problems/view-behind");
        });
    }

    private String answered(String path) {
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void noPreviewIsGivenOfWhatWasPublishedAndNoneIsSaidToBeUnknown() throws SQLException {
        try (Connection held = lag()) {
            publish(1);
            record(Subject.VERSION, version("2.0"), new VersionEvent.Frozen(new VersionName("2.0"), null));
            refuses(PUBLIC, ALL, OF_ANOTHER);
            held.rollback();
        }
        web.settle();
        assertThat(answered(PUBLIC)).contains("\"issue\":1");
        assertThat(answered(OF_ANOTHER)).contains("\"issue\":0");
    }

    @Test
    void theIssueBeforeIsNotGivenForTheNewest() throws SQLException {
        publish(1);
        web.settle();
        String first = answered(PUBLIC);
        try (Connection held = lag()) {
            publish(2);
            refuses(PUBLIC, PUBLIC + "?issue=2");
            assertThat(answered(PUBLIC + "?issue=1")).isEqualTo(first);
            held.rollback();
        }
        web.settle();
        assertThat(answered(PUBLIC)).contains("\"issue\":2");
    }

    @Test
    void whatWasRecordedOfOtherThingsIsNotWaitedFor() throws SQLException {
        publish(1);
        web.settle();
        String before = answered(PUBLIC);
        try (Connection held = lag()) {
            record(Subject.ITEM, RealHistory.GRID, new ItemEvent.Corrected(0));
            assertThat(answered(PUBLIC)).isEqualTo(before);
            held.rollback();
        }
    }

    @Test
    void whatCannotBeTakenInOfTheVersionIsNotPassedOver() {
        publish(1);
        web.settle();
        String first = answered(PUBLIC);
        web.events()
                .append(
                        Instant.parse("2026-11-23T12:00:00Z"),
                        Subject.VERSION,
                        VERSION,
                        new EventType("version.frozen", 1),
                        "{\"name\": \"1.0\", \"remark\": \"\\u0000\"}",
                        Map.of(MetaKey.ACTOR, "tester"));
        publish(2);
        web.settle();
        HttpResponse<String> answer = web.get(PUBLIC);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/publication-not-complete");
        assertThat(answered(PUBLIC + "?issue=1")).isEqualTo(first);
    }
}
