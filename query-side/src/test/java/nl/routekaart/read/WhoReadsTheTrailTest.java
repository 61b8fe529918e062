package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of the trail is withheld from whom, and who knew what when. */
class WhoReadsTheTrailTest {

    private static final UUID BODY = Uuid5.of("stuurgroep");
    private static final UUID MEMBER = Uuid5.of("lid");
    private static final UUID SECRET = Uuid5.of("secret");
    private static final UUID OPEN = Uuid5.of("open");
    private static final UUID WITHOUT_DATE = Uuid5.of("without-date");
    private static final UUID LETTER = Uuid5.of("letter");
    private static final UUID VERSION = Version.id(new VersionName("1.0")).value();
    private static final Fingerprint FINGERPRINT =
            new Fingerprint("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private static final String TRAIL = "/api/v1/audit-entries?limit=1000";
    private static final String[] NOBODY = {};
    private static final String[] AUDITOR = {WebHouse.ROLE, "auditor"};
    private static final String[] GASUNIE = {WebHouse.ROLE, "partner"};

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(WhoReadsTheTrailTest::happen);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static void happen(TestEvents events) {
        record(
                events,
                Subject.PARTY,
                BODY,
                new PartyEvent.Registered("Stuurgroep", PartyKind.STEERING_GROUP, "stuurgroep", null, null),
                "2023-01-01");
        record(
                events,
                Subject.PARTY,
                MEMBER,
                new PartyEvent.Registered("TenneT", PartyKind.GRID_OPERATOR, "tennet", null, null),
                "2023-01-01");
        record(events, Subject.PARTY, MEMBER, new PartyEvent.Joined(new PartyId(BODY), null), "2023-06-01");
        item(events, SECRET, "Geheime leiding", null);
        item(events, OPEN, "Open leiding", "geen");
        item(events, WITHOUT_DATE, "Leiding zonder datum", Item.PLANNED.name());
        record(
                events,
                Subject.ITEM,
                OPEN,
                new ItemEvent.Split(List.of(new ItemId(SECRET), new ItemId(WITHOUT_DATE))),
                "2023-07-04");
        record(events, Subject.VERSION, VERSION, new VersionEvent.Drafted(new VersionName("1.0"), null), "2023-06-01");
        record(
                events,
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Registered(
                        DocumentType.LETTER,
                        Version.id(new VersionName("1.0")),
                        "Conceptbrief",
                        "brief",
                        new PartyId(MEMBER)),
                "2023-06-01");
        record(
                events,
                Subject.VERSION,
                VERSION,
                new VersionEvent.PutBefore(
                        new PutBefore(new PartyId(BODY), "vergadering van 4 juli", "concept 2", FINGERPRINT)),
                "2023-07-04");
        record(
                events,
                Subject.ITEM,
                OPEN,
                new ItemEvent.PutBefore(new PutBefore(new PartyId(BODY), null, null, null)),
                "2023-05");
    }

    private static void item(TestEvents events, UUID id, String title, @Nullable String hidden) {
        record(
                events,
                Subject.ITEM,
                id,
                new ItemEvent.Registered(ItemKind.MILESTONE, title, null, null, null),
                "2023-01-01");
        record(events, Subject.ITEM, id, new ItemEvent.Rescheduled(null, PlannedDate.of("2031"), null), "2023-07-04");
        if (!"geen".equals(hidden)) {
            record(
                    events,
                    Subject.ITEM,
                    id,
                    new ItemEvent.Disclosed(hidden, new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1", null)),
                    "2023-07-04");
        }
    }

    private static void record(TestEvents events, Subject subject, UUID id, DomainEvent event, String on) {
        events.append(
                subject,
                id,
                event,
                Map.of(MetaKey.ACTOR, "tester", MetaKey.EFFECTIVE_ON, on, MetaKey.REASON, "reden van de leiding"));
    }

    private static List<JsonNode> entries(String path, String... who) {
        List<JsonNode> entries = new ArrayList<>();
        JsonMapper.shared().readTree(web.get(path, who).body()).get("items").forEach(entries::add);
        return entries;
    }

    @Test
    void anAuditorReadsEverything() {
        assertThat(entries(TRAIL, AUDITOR)).hasSize((int) web.head()).noneMatch(entry -> entry.has("withheld"));
        assertThat(web.get(TRAIL, AUDITOR).body()).contains("Geheime leiding", "Conceptbrief");
    }

    @Test
    void thePublicAndOtherPartnersSeeThatSomethingIsWithheldAndNothingElse() {
        for (String[] who : List.of(NOBODY, GASUNIE)) {
            String all = web.get(TRAIL, who).body();
            List<JsonNode> withheld = entries(TRAIL, who).stream()
                    .filter(entry -> entry.at("/withheld/whole").asBoolean(false))
                    .toList();

            assertThat(all).doesNotContain("Geheime", SECRET.toString());
            assertThat(withheld).hasSizeGreaterThanOrEqualTo(4).allSatisfy(entry -> {
                assertThat(entry.has("event")).isFalse();
                assertThat(entry.has("subjectId")).isFalse();
                assertThat(entry.get("position").longValue()).isPositive();
                assertThat(entry.at("/sentence/nl").asString()).contains("niet openbaar");
            });
            assertThat(withheld)
                    .anySatisfy(entry ->
                            assertThat(entry.at("/withheld/ground").asString()).isEqualTo("Woo 5.1"));
        }
        assertThat(web.get(TRAIL).body()).doesNotContain("Conceptbrief");
        assertThat(web.get(TRAIL, GASUNIE).body()).contains("Conceptbrief");
    }

    @Test
    void aHiddenFieldIsToldWithoutWhatItSaysAndWhy() {
        JsonNode moved = entries(TRAIL + "&name=item.rescheduled&subjectId=" + WITHOUT_DATE)
                .getFirst();

        assertThat(moved.at("/withheld/whole").booleanValue()).isFalse();
        assertThat(moved.get("changes").size()).isZero();
        assertThat(moved.at("/event").has("reason")).isFalse();
        assertThat(moved.toString()).doesNotContain("2031").contains("Leiding zonder datum");
    }

    @Test
    void aFilterFindsNothingThatMayNotBeRead() {
        assertThat(entries(TRAIL + "&q=geheime")).isEmpty();
        assertThat(entries(TRAIL + "&q=geheime", AUDITOR)).isNotEmpty();
        assertThat(entries(TRAIL + "&name=item.split")).isEmpty();
        assertThat(entries(TRAIL + "&concerning=" + SECRET)).isEmpty();
        assertThat(entries(TRAIL + "&concerning=" + SECRET, AUDITOR)).hasSize(4);
    }

    @Test
    void anExportWithholdsTheSame() {
        String[] gasunie = GASUNIE;

        web.get("/api/v1/audit-exports/audit-entries.csv?q=geheime", AUDITOR);
        web.settle();
        assertThat(entries(TRAIL + "&q=geheime", gasunie)).isEmpty();
        assertThat(web.get(TRAIL, gasunie).body())
                .contains("installation.exported")
                .doesNotContain("q=geheime");
        assertThat(web.get(TRAIL, AUDITOR).body()).contains("q=geheime");
        String replayed = "/api/v1/replays/roadmap?kind=installation.exported&limit=100";
        assertThat(web.get(replayed, gasunie).body())
                .contains("installation.exported")
                .doesNotContain("q=geheime");
        assertThat(web.get(replayed, AUDITOR).body()).contains("q=geheime");
        assertThat(web.get("/api/v1/audit-exports/audit-entries.csv", gasunie).body())
                .doesNotContain("Geheime", SECRET.toString());
        web.settle();
    }

    @Test
    void whoKnewIsAnsweredAtAPositionAndADay() {
        List<JsonNode> all = entries("/api/v1/submissions?body=stuurgroep");
        assertThat(all).hasSize(2);
        JsonNode version = all.getLast();
        assertThat(version.get("meeting").asString()).isEqualTo("vergadering van 4 juli");
        assertThat(version.get("revision").asString()).isEqualTo("concept 2");
        assertThat(version.get("fingerprint").asString()).isEqualTo(FINGERPRINT.hex());
        assertThat(version.get("members").get(0).asString()).isEqualTo("TenneT");
        assertThat(version.at("/sentence/nl").asString())
                .startsWith("Op 4 juli 2023 is versie 1.0 van de Routekaart voorgelegd aan Stuurgroep");

        assertThat(entries("/api/v1/submissions?effectiveOn=2023-06-30"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("possiblyEarlier").booleanValue()).isTrue();
                    assertThat(item.get("members").size()).isZero();
                    assertThat(item.get("subjectId").asString()).isEqualTo(OPEN.toString());
                });
        long before = version.get("position").longValue() - 1;
        assertThat(entries("/api/v1/submissions?at=@" + before)).isEmpty();
        assertThat(web.get("/api/v1/submissions?body=niemand").statusCode()).isEqualTo(400);
    }
}
