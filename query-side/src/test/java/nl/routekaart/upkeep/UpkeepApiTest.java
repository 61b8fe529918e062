package nl.routekaart.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.read.WebHouse;
import nl.routekaart.view.TestEvents;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The upkeep of views over HTTP, on events of which some really cannot be shown. */
class UpkeepApiTest {

    private static final String VIEWS = "/api/v1/views";
    private static final String[] OPERATOR = {WebHouse.ROLE, "operator"};
    private static final UUID FINE = new UUID(5, 1);
    private static final UUID BROKEN = new UUID(5, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebHouse house = new WebHouse(UpkeepApiTest::happen);

    @AfterEach
    void close() {
        house.close();
    }

    private static void happen(TestEvents events) {
        events.append(Subject.ITEM, FINE, registered("Waterstofnet"), Map.of());
        events.append(Subject.ITEM, FINE, new ItemEvent.Renamed("Waterstofnetwerk"), Map.of());
    }

    private static ItemEvent registered(String title) {
        return new ItemEvent.Registered(ItemKind.MILESTONE, title, null, null, null);
    }

    /** No database can keep this in a text. */
    private void breaks() {
        house.events().append(Subject.ITEM, BROKEN, registered("Net op zee"), Map.of());
        house.events().append(Subject.ITEM, BROKEN, new ItemEvent.Renamed("Net\u0000"), Map.of());
        house.settle();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = house.get(path, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode done(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String location = begun.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> !read(location).path("state").asString("").equals("under-way"));
        return read(location);
    }

    private void problem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("type").asString("")).endsWith("/problems/" + rule);
        assertThat(json(answer).path("detail").asString("")).doesNotContain("{", "Exception");
    }

    private StoredEvent last() {
        return house.events().all().getLast();
    }

    @Test
    void aRebuildIsFollowedToItsEndAndRecordedWithWhoAskedForIt() {
        JsonNode task = done(house.post(VIEWS + "/history/rebuilds", "", OPERATOR));
        assertThat(task.path("state").asString("")).isEqualTo("done");
        assertThat(task.at("/result/equal").asBoolean()).isTrue();
        assertThat(task.at("/result/position").asLong()).isEqualTo(2);
        assertThat(task.at("/result/shown").asString("")).hasSize(64);
        assertThat(task.path("recorded").asLong()).isEqualTo(3);
        assertThat(last().subjectId()).isEqualTo(InstallationId.THIS.value());
        assertThat(last().name()).isEqualTo("installation.view-rebuilt");
        assertThat(last().payload())
                .contains("\"history\"", task.at("/result/folded").asString(""));
        assertThat(last().metadata()).containsEntry(MetaKey.ACTOR, "tester");
        assertThat(read(VIEWS + "/history/rebuilds").path("items")).hasSize(1);
        assertThat(read(VIEWS + "/history").at("/lastRebuild/id")).isEqualTo(task.path("id"));
    }

    @Test
    void aComparisonNamesWhatDiffersAlsoAtAPastPositionAndReplacesNothing() {
        house.jdbc().update("update view_audit.entry set reason = 'tampered' where position = 2");
        JsonNode now = done(house.post(VIEWS + "/audit/comparisons", "", OPERATOR));
        assertThat(now.at("/result/equal").asBoolean()).isFalse();
        assertThat(now.at("/result/firstDifference").asString("")).isEqualTo("changed entry of " + FINE + " @2");
        assertThat(last().name()).isEqualTo("installation.view-compared");
        assertThat(last().payload()).contains("changed entry of " + FINE + " @2");
        JsonNode before = done(house.post(VIEWS + "/audit/comparisons?at=@1", "", OPERATOR));
        assertThat(before.at("/result/equal").asBoolean()).isTrue();
        assertThat(before.at("/result/position").asLong()).isEqualTo(1);
        JsonNode there = done(house.post(VIEWS + "/audit/comparisons?at=@2", "", OPERATOR));
        assertThat(there.at("/result/firstDifference").asString("")).isEqualTo("changed entry of " + FINE + " @2");
        assertThat(house.jdbc().queryForObject("select reason from view_audit.entry where position = 2", String.class))
                .isEqualTo("tampered");
    }

    @Test
    void whatCannotBeAskedIsRefusedWithTheReason() {
        problem(house.post(VIEWS + "/nothing/rebuilds", "", OPERATOR), 404, "view-unknown");
        problem(house.post(VIEWS + "/current/comparisons?at=@1", "", OPERATOR), 400, "view-without-past");
        problem(house.post(VIEWS + "/audit/comparisons?at=@99", "", OPERATOR), 400, "point-in-future");
        problem(house.post(VIEWS + "/audit/comparisons?at=soon", "", OPERATOR), 400, "point-not-readable");
        problem(house.get(VIEWS + "/audit/rebuilds/1", OPERATOR), 404, "view-task-unknown");
        problem(house.get(VIEWS + "/audit/rebuilds/" + FINE, OPERATOR), 404, "view-task-unknown");
        String parked = VIEWS + "/audit/parked-subjects/";
        problem(house.post(parked + FINE + "/retries", "", OPERATOR), 404, "subject-not-parked");
        problem(house.post(parked + "x/retries", "", OPERATOR), 404, "subject-not-parked");
    }

    @Test
    void onlyOperatorsAndTheSecretariatSeeToViewsAndAuditorsMayLook() {
        for (String role : List.of("partner", "auditor", "reader")) {
            problem(
                    house.post(VIEWS + "/audit/rebuilds", "", WebHouse.ROLE, role, "Accept-Language", "en"),
                    403,
                    "not-authorised");
            problem(house.post(VIEWS + "/audit/comparisons", "", WebHouse.ROLE, role), 403, "not-authorised");
        }
        for (String role : List.of("partner", "reader")) {
            problem(house.get(VIEWS, WebHouse.ROLE, role), 403, "view-task-not-readable");
        }
        for (String role : List.of("operator", "auditor", "secretariat")) {
            assertThat(house.get(VIEWS, WebHouse.ROLE, role).statusCode()).isEqualTo(200);
        }
        done(house.post(VIEWS + "/audit/comparisons", "", WebHouse.ROLE, "secretariat"));
    }

    @Test
    void aSecondTaskOfAViewWaitsForNobodyAndIsRefused() {
        house.jdbc().execute((java.sql.Connection connection) -> {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(hashtextextended('view_audit rebuild', 0))");
                problem(house.post(VIEWS + "/audit/rebuilds", "", OPERATOR), 409, "view-busy");
                problem(house.post(VIEWS + "/audit/comparisons", "", OPERATOR), 409, "view-busy");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return true;
        });
        done(house.post(VIEWS + "/audit/rebuilds", "", OPERATOR));
    }

    @Test
    void whatWasKeptButNotToldIsToldAtTheNextStartOnce() {
        house.part(Upkeep.class).stop();
        house.jdbc().update("""
                insert into upkeep.task (id, kind, view, account, role, party, asked_at, ended_at, position, shown, folded,
                    milliseconds)
                values (gen_random_uuid(), 'rebuild', 'audit', 'beheerder', 'operator', gen_random_uuid(), now(), now(), 2,
                    'a', 'a', 5)
                """);
        house.part(Upkeep.class).start();
        await().atMost(PATIENCE).until(() -> house.events().head() == 3);
        assertThat(last().metadata()).containsEntry(MetaKey.ACTOR, "beheerder");
        house.part(Upkeep.class).stop();
        house.part(Upkeep.class).start();
        done(house.post(VIEWS + "/audit/rebuilds", "", OPERATOR));
        assertThat(house.events().head()).isEqualTo(4);
    }

    @Test
    void aTaskThatNeverEndedIsCalledBrokenOff() {
        house.jdbc().update("""
                insert into upkeep.task (id, kind, view, account, role, party, asked_at)
                values (?, 'rebuild', 'audit', 'beheerder', 'operator', gen_random_uuid(), now() - interval '1 day')
                """, BROKEN);
        String path = VIEWS + "/audit/rebuilds/" + BROKEN;
        assertThat(read(path).path("state").asString("")).isEqualTo("broken-off");
        done(house.post(VIEWS + "/audit/rebuilds", "", OPERATOR));
        assertThat(read(path).path("state").asString("")).isEqualTo("broken-off");
    }

    @Test
    void aParkedSubjectIsListedRetriedAndGivenUpWithAReason() {
        breaks();
        String list = VIEWS + "/current/parked-subjects";
        JsonNode parked = read(list).at("/items/0");
        assertThat(parked.path("subjectId").asString("")).isEqualTo(BROKEN.toString());
        assertThat(parked.path("position").asLong()).isEqualTo(4);
        assertThat(parked.path("reason").asString("")).contains("unsupported Unicode escape");
        assertThat(read(VIEWS + "/current").path("healthy").asBoolean()).isFalse();
        problem(house.post(list + '/' + BROKEN + "/retries", "", OPERATOR), 409, "subject-still-fails");

        String giveUp = list + '/' + BROKEN + "/giving-up";
        problem(house.post(giveUp, "{}", OPERATOR), 400, "giving-up-needs-reason");
        problem(house.post(giveUp, "{\"reason\": \" \"}", OPERATOR), 400, "giving-up-needs-reason");
        problem(house.post(giveUp, "{\"reason\": \"a\\u0000\"}", OPERATOR), 400, "input-invalid");
        problem(house.post(giveUp, "{\"reason\": \"x\"}", WebHouse.ROLE, "partner"), 403, "not-authorised");
        HttpResponse<String> given = house.post(giveUp, "{\"reason\": \"kapot teken\"}", OPERATOR);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(given.headers().firstValue("Routekaart-Position")).contains("5");
        assertThat(json(given).at("/items/0/givenUp").asLong()).isEqualTo(5);
        assertThat(last().name()).isEqualTo("installation.subject-given-up");
        assertThat(last().metadata()).containsEntry(MetaKey.REASON, "kapot teken");
        house.settle();

        assertThat(read(VIEWS + "/current").path("healthy").asBoolean()).isTrue();
        assertThat(read(VIEWS + "/history").path("healthy").asBoolean()).isFalse();
        assertThat(house.json("/api/v1/items/" + BROKEN).path("parked").asBoolean())
                .isTrue();
        house.post(giveUp, "{\"reason\": \"nog eens\"}", OPERATOR);
        assertThat(house.events().head()).isEqualTo(5);
        done(house.post(VIEWS + "/current/rebuilds", "", OPERATOR));
        assertThat(read(VIEWS + "/current").path("healthy").asBoolean()).isTrue();
        assertThat(read(list).at("/items/0/givenUp").asLong()).isEqualTo(5);
    }

    @Test
    void aSubjectWhoseEventsCanBeTakenInAgainIsNoLongerParked() {
        house.jdbc().update("insert into view_current.parked values (?, 'item', 2, 'as if')", FINE);
        HttpResponse<String> retried =
                house.post(VIEWS + "/current/parked-subjects/" + FINE + "/retries", "", OPERATOR);
        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(200);
        assertThat(json(retried).path("items")).isEmpty();
        assertThat(read(VIEWS + "/current").path("healthy").asBoolean()).isTrue();
    }

    @Test
    void anUnknownEventStopsTheViewsWhichSayWhereAndWhyAndARebuildFails() {
        house.events().append(Instant.EPOCH, Subject.ITEM, FINE, new EventType("item.foreseen", 1), "{}", Map.of());
        house.events().append(Subject.ITEM, BROKEN, registered("Later"), Map.of());
        await().atMost(PATIENCE).until(() -> read(VIEWS + "/audit").has("failure"));
        JsonNode view = read(VIEWS + "/audit");
        assertThat(view.path("failure").asString("")).contains("item.foreseen/1");
        assertThat(view.path("position").asLong()).isEqualTo(2);
        assertThat(view.path("behind").asLong()).isEqualTo(2);
        assertThat(view.path("waitingSince").asString("")).startsWith("1970-01-01");
        assertThat(house.part(Views.class).status("audit").healthy()).isFalse();
        done(house.post(VIEWS + "/audit/comparisons", "", OPERATOR));
    }
}
