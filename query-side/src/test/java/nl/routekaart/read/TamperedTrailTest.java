package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who administers the database changed rows of the views: nothing is disclosed for it, and every answer goes on. */
class TamperedTrailTest {

    private static final UUID SECRET = Uuid5.of("tampered", "secret");
    private static final UUID OPEN = Uuid5.of("tampered", "open");
    private static final UUID PARKED = Uuid5.of("tampered", "parked");

    private static final String TRAIL = "/api/v1/audit-entries?limit=1000";
    private static final String REPLAY = "/api/v1/replays/roadmap?limit=100";
    private static final String EXPORT = "/api/v1/audit-exports/audit-entries.";
    private static final String[] NOBODY = {};
    private static final String[] READER = {WebHouse.ROLE, "reader"};
    private static final String[] PARTNER = {WebHouse.ROLE, "partner"};
    private static final String[] AUDITOR = {WebHouse.ROLE, "auditor"};

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(TamperedTrailTest::happen);
        web.jdbc().execute("create schema kept");
        for (String table : List.of("view_current.subject", "view_current.held", "view_audit.entry")) {
            web.jdbc().execute("create table kept.%s as table %s".formatted(table.replace('.', '_'), table));
        }
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static void happen(TestEvents events) {
        record(events, SECRET, new ItemEvent.Registered(ItemKind.MILESTONE, "Geheime leiding", null, null, null));
        record(
                events,
                SECRET,
                new ItemEvent.Disclosed(null, new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1", null)));
        record(events, SECRET, new ItemEvent.Rescheduled(null, PlannedDate.of("2031"), null));
        record(events, OPEN, new ItemEvent.Registered(ItemKind.MILESTONE, "Open leiding", null, null, null));
        record(events, OPEN, new ItemEvent.Rescheduled(null, PlannedDate.of("2033"), null));
        record(events, PARKED, new ItemEvent.Registered(ItemKind.MILESTONE, "Nieuwe leiding", null, null, null));
        EventType disclosed = new EventType("item.disclosed", 1);
        events.append(
                Instant.parse("2026-11-23T12:00:00Z"),
                Subject.ITEM,
                PARKED,
                disclosed,
                "{\"disclosure\": {\"level\": \"confidential\", \"ground\": \"\\u0000\"}}",
                Map.of(MetaKey.ACTOR, "tester", MetaKey.REASON, "omdat de leiding geheim is"));
    }

    private static void record(TestEvents events, UUID id, DomainEvent event) {
        events.append(Subject.ITEM, id, event, Map.of(MetaKey.ACTOR, "tester", MetaKey.EFFECTIVE_ON, "2023-07-04"));
    }

    @AfterEach
    void putBack() {
        web.jdbc().execute("""
                delete from view_current.subject;
                insert into view_current.subject (id, subject, first, version, position, title, text, agreed, words)
                    select id, subject, first, version, position, title, text, agreed, words from kept.view_current_subject;
                delete from view_current.held;
                insert into view_current.held table kept.view_current_held;
                """);
        for (String column :
                List.of("subject", "name", "revision", "effective", "content", "about", "changes", "basis")) {
            web.jdbc().execute("""
                    update view_audit.entry e set %1$s = k.%1$s from kept.view_audit_entry k
                    where k.position = e.position and k.%1$s is distinct from e.%1$s
                    """.formatted(column));
        }
    }

    private static HttpResponse<String> answered(String path, String... who) {
        HttpResponse<String> answer = web.get(path, who);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode end(HttpResponse<String> export) {
        web.settle();
        return JsonMapper.shared()
                .readTree(export.body().lines().toList().getLast())
                .get("end");
    }

    /** Every page and export goes on to its end, and tells nothing of what is secret. */
    private static void tellsNothingOf(String... secrets) {
        for (String[] who : List.of(NOBODY, READER, PARTNER)) {
            assertThat(answered(TRAIL, who).body()).doesNotContain(secrets);
            assertThat(answered("/audit", who).body()).doesNotContain(secrets);
            assertThat(answered("/api/v1/submissions", who).body()).doesNotContain(secrets);
            assertThat(answered(REPLAY, who).body()).doesNotContain(secrets);
            assertThat(answered("/replays/roadmap", who).body()).doesNotContain(secrets);
        }
        for (String[] who : List.of(READER, PARTNER, AUDITOR)) {
            HttpResponse<String> lines = answered(EXPORT + "ndjson", who);
            HttpResponse<String> table = answered(EXPORT + "csv", who);
            assertThat(end(lines)).as(lines.body()).isNotNull();
            assertThat(table.body().lines().toList().getLast()).startsWith("end,");
            if (who != AUDITOR) {
                assertThat(lines.body() + table.body()).doesNotContain(secrets);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update view_current.subject set text = 'kapot'",
                "update view_current.subject set text = ''",
                "update view_current.subject set text = '{}'",
                "update view_current.subject set text = left(text, length(text) / 2)",
                "update view_current.subject set text = replace(text, 'confidential', 'openbaar')",
                "update view_current.subject set text = replace(text, '\"confidential\"', 'null')",
                "update view_current.subject set text = replace(text, '{\"level\":\"confidential\"', '5,{\"level\":\"x\"')",
                "update view_current.subject set text = replace(text, 'disclosure/', 'gewist/')",
                "update view_current.subject set subject = 'party'",
                "delete from view_current.subject"
            })
    void whatCannotBeJudgedIsKeptBackAndSaidToBe(String tampering) {
        assertThat(web.jdbc().update(tampering + " where id = ?", SECRET)).isEqualTo(1);

        tellsNothingOf("Geheime", SECRET.toString());
        List<JsonNode> withheld = withheld(web.json(TRAIL, PARTNER));
        assertThat(withheld)
                .filteredOn(entry -> entry.at("/withheld/unjudged").asBoolean(false))
                .anySatisfy(entry -> {
                    assertThat(entry.at("/sentence/nl").asString()).contains("niet te lezen is wie het mag lezen");
                    assertThat(entry.at("/sentence/en").asString()).contains("cannot be read who may read it");
                });
        assertThat(answered(TRAIL, AUDITOR).body()).contains("Geheime leiding");
        assertThat(answered("/api/v1/items", PARTNER).body()).doesNotContain("Geheime", SECRET.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = '[]'",
                "content = '{\"iets\": 1}'",
                "about = '5'",
                "about = '{\"kind\": \"planeet\"}'",
                "changes = '{}'",
                "changes = '[null]'",
                "changes = '[{\"before\": 1}]'",
                "effective = 'gisteren'",
                "subject = 'planeet'",
                "subject = 'party'",
                "name = 'item.gezegend'",
                "revision = 99"
            })
    void anEntryThatIsNotLegibleIsToldAsOneAndEndsNoPage(String tampering) {
        for (UUID item : List.of(SECRET, OPEN)) {
            Long position = Objects.requireNonNull(web.jdbc()
                    .queryForObject(
                            "update view_audit.entry set " + tampering
                                    + " where subject_id = ? and sequence = 0 returning position",
                            Long.class,
                            item));
            tellsNothingOf("Geheime", SECRET.toString());
            JsonNode partners = at(web.json(TRAIL, PARTNER), position);
            assertThat(partners.at("/withheld/whole").booleanValue()).isTrue();
            assertThat(partners.at("/withheld/unjudged").booleanValue()).isTrue();
            assertThat(partners.has("event")).isFalse();
            JsonNode auditors = at(web.json(TRAIL, AUDITOR), position);
            assertThat(auditors.get("illegible").booleanValue()).isTrue();
            assertThat(auditors.at("/sentence/nl").asString()).contains("nadien veranderd en niet meer te lezen");
            assertThat(steps(PARTNER)).isNotEmpty().noneMatch(step -> position(step) == position);
            assertThat(steps(AUDITOR))
                    .filteredOn(step -> position(step) == position)
                    .singleElement()
                    .satisfies(step ->
                            assertThat(step.get("illegible").booleanValue()).isTrue());
            assertThat(answered("/replays/roadmap?lang=nl&at=@" + position, AUDITOR)
                            .body())
                    .contains("nadien veranderd en niet meer te lezen");
            assertThat(end(answered(EXPORT + "ndjson", AUDITOR))
                            .get("illegible")
                            .longValue())
                    .isPositive();
            assertThat(web.json(TRAIL + "&name=item.registered", PARTNER)
                            .get("items")
                            .findValuesAsString("position"))
                    .doesNotContain(position.toString());
        }
    }

    @Test
    void aDisclosureThatLostWhatItSaidIsToldAsNotLegible() {
        Long position = Objects.requireNonNull(web.jdbc().queryForObject("""
                update view_audit.entry set content = '{}' where name = 'item.disclosed' and subject_id = ?
                returning position
                """, Long.class, SECRET));

        tellsNothingOf("Geheime", SECRET.toString());
        assertThat(at(web.json(TRAIL, AUDITOR), position).get("illegible").booleanValue())
                .isTrue();
    }

    @Test
    void aBasisThatNamesNothingHindersNobody() {
        web.jdbc().update("update view_audit.entry set basis = 'item:------------------------------------@1'");

        tellsNothingOf("Geheime");
    }

    @Test
    void anItemWhoseDisclosureTheViewsCouldNotTakeInIsKeptBack() {
        assertThat(web.jdbc()
                        .queryForObject(
                                "select count(*) from view_current.parked where subject_id = ?", Long.class, PARKED))
                .isEqualTo(1);

        tellsNothingOf("Nieuwe leiding", PARKED.toString(), "omdat de leiding geheim is");
        assertThat(web.get("/api/v1/items/" + PARKED, PARTNER).statusCode()).isEqualTo(404);
        assertThat(answered("/api/v1/items/" + PARKED, AUDITOR).body()).contains("Nieuwe leiding");
    }

    private static List<JsonNode> steps(String... who) {
        return JsonMapper.shared()
                .readTree(answered(REPLAY, who).body())
                .get("steps")
                .valueStream()
                .toList();
    }

    private static long position(JsonNode step) {
        return step.at("/event/position").longValue();
    }

    private static List<JsonNode> withheld(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .filter(entry -> entry.has("withheld"))
                .toList();
    }

    private static JsonNode at(JsonNode answer, long position) {
        return answer.get("items")
                .valueStream()
                .filter(entry -> entry.get("position").longValue() == position)
                .findFirst()
                .orElseThrow();
    }
}
