package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.document.Remark;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Levels of disclosure, drafts, and what is encrypted, to the public, to partners and to those who read everything. */
class WhoReadsWhatTest {

    private static final PartyId TENNET = new PartyId(Uuid5.of("tennet"));
    private static final UUID OPEN = Uuid5.of("open");
    private static final UUID FOR_PARTNERS = Uuid5.of("for-partners");
    private static final UUID OF_GASUNIE = Uuid5.of("of-gasunie");
    private static final UUID OF_TENNET = Uuid5.of("of-tennet");
    private static final UUID LATER = Uuid5.of("later");
    private static final UUID WITHOUT_DATE = Uuid5.of("without-date");
    private static final UUID DEPENDENCY = Uuid5.of("dependency");
    private static final UUID LETTER = Uuid5.of("letter");

    private static final String[] NOBODY = {};
    private static final String[] READER = {WebHouse.ROLE, "reader"};
    private static final String[] OPERATOR = {WebHouse.ROLE, "operator"};
    private static final String[] GASUNIE = {WebHouse.ROLE, "partner"};
    private static final String[] SECRETARIAT = {WebHouse.ROLE, "secretariat"};
    private static final String[] AUDITOR = {WebHouse.ROLE, "auditor"};

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(WhoReadsWhatTest::happen);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static void happen(TestEvents events) {
        item(events, OPEN, "Kabel", TENNET, null, DisclosureLevel.PUBLIC, null);
        item(events, FOR_PARTNERS, "Kabel voor partners", TENNET, null, DisclosureLevel.PARTNERS, null);
        item(events, OF_GASUNIE, "Leiding", new PartyId(RealHistory.GASUNIE), null, DisclosureLevel.CONFIDENTIAL, null);
        item(events, OF_TENNET, "Kabel geheim", TENNET, null, DisclosureLevel.CONFIDENTIAL, null);
        item(events, LATER, "Kabel later", TENNET, null, DisclosureLevel.PUBLIC, EdtfDate.parse("2031"));
        item(events, WITHOUT_DATE, "Kabel met datum", TENNET, Item.PLANNED.name(), DisclosureLevel.CONFIDENTIAL, null);
        record(
                events,
                Subject.DEPENDENCY,
                DEPENDENCY,
                new DependencyEvent.Registered(
                        new ItemId(OPEN), new ItemId(OF_TENNET), List.of(), null, null, null, false, "brief"));
        record(
                events,
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Registered(
                        DocumentType.LETTER, Version.id(new VersionName("1.0")), "Kamerbrief", "brief", TENNET));
        record(
                events,
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Remarked(
                        new Remark(TENNET, null, WebHouse.SECRETS.hide(LETTER, "nog niet definitief"))));
    }

    private static void item(
            TestEvents events,
            UUID id,
            String title,
            PartyId owner,
            @Nullable String field,
            DisclosureLevel level,
            @Nullable EdtfDate from) {
        record(events, Subject.ITEM, id, new ItemEvent.Registered(ItemKind.MILESTONE, title, null, null, null));
        record(events, Subject.ITEM, id, new ItemEvent.Assigned(owner, List.of(), null));
        record(events, Subject.ITEM, id, new ItemEvent.Rescheduled(null, PlannedDate.of("2031"), null));
        record(
                events,
                Subject.ITEM,
                id,
                new ItemEvent.Disclosed(field, new Disclosure(level, "Woo artikel 5.1", from)));
    }

    private static void record(TestEvents events, Subject subject, UUID id, DomainEvent event) {
        events.append(subject, id, event, Map.of(MetaKey.ACTOR, "tester", MetaKey.EFFECTIVE_ON, "2023-07-04"));
    }

    @Test
    void thePublicSeesWhatIsPublicToday() {
        for (String[] outsider : List.of(NOBODY, READER, OPERATOR)) {
            assertThat(titles("/api/v1/items", outsider)).containsExactly("Kabel", "Kabel met datum");
            assertThat(titles("/api/v1/items?at=@" + web.head(), outsider)).containsExactly("Kabel", "Kabel met datum");
        }
    }

    @Test
    void aPartnerSeesWhatIsForPartnersAndWhatIsItsOwn() {
        assertThat(titles("/api/v1/items", GASUNIE))
                .containsExactly("Kabel", "Kabel met datum", "Kabel voor partners", "Leiding");
    }

    @Test
    void secretariatAndAuditorsSeeEverything() {
        assertThat(titles("/api/v1/items", SECRETARIAT)).hasSize(6);
        assertThat(titles("/api/v1/items", AUDITOR)).hasSize(6);
    }

    @Test
    void theTotalTellsNothingOfWhatIsHidden() {
        assertThat(web.json("/api/v1/items").get("total").intValue()).isEqualTo(2);
    }

    @Test
    void whatIsHiddenIsNotFoundByItsIdNorItsHistoryNorItsPageNorADifference() {
        for (String path : List.of("/api/v1/items/", "/items/")) {
            assertThat(web.get(path + OF_TENNET).statusCode()).isEqualTo(404);
            assertThat(web.get(path + OF_TENNET, AUDITOR).statusCode()).isEqualTo(200);
        }
        assertThat(web.get("/api/v1/items/" + OF_TENNET + "/history").statusCode())
                .isEqualTo(404);
        assertThat(web.get("/api/v1/differences?limit=500").body()).doesNotContain("geheim", OF_TENNET.toString());
        assertThat(web.get("/?lang=nl").body()).contains("Kabel met datum").doesNotContain("geheim");
    }

    @Test
    void aDateThatIsKeptBackShowsNowhereAndNobodyFindsByIt() {
        String path = "/api/v1/items/" + WITHOUT_DATE;

        assertThat(web.json(path).at("/fields").has("planned")).isFalse();
        assertThat(web.json(path, AUDITOR).at("/fields").has("planned")).isTrue();
        assertThat(web.get(path + "/history").body()).doesNotContain("2031");
        assertThat(titles("/api/v1/items?plannedFrom=2030-01-01", NOBODY)).containsExactly("Kabel");
        assertThat(titles("/api/v1/items?q=2031", NOBODY)).doesNotContain("Kabel met datum");
        assertThat(titles("/api/v1/items?kind=milestone", NOBODY)).contains("Kabel met datum");
    }

    @Test
    void aDependencyOnWhatIsHiddenIsHidden() {
        assertThat(web.get("/api/v1/dependencies/" + DEPENDENCY).statusCode()).isEqualTo(404);
        assertThat(web.json("/api/v1/dependencies").get("total").intValue()).isZero();
        assertThat(web.get("/api/v1/dependencies/" + DEPENDENCY, AUDITOR).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLetterThatWasNotSentYetIsReadByThoseWhoWorkOnIt() {
        assertThat(web.get("/api/v1/documents/brief").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/v1/documents/brief", OPERATOR).statusCode()).isEqualTo(404);
        assertThat(web.json("/api/v1/documents").get("total").intValue()).isZero();
    }

    private static List<String> titles(String path, String... headers) {
        List<String> titles = new ArrayList<>();
        web.json(path, headers)
                .get("items")
                .forEach(item -> titles.add(item.at("/fields/title/value").asString()));
        return titles;
    }

    private static List<JsonNode> remarks(String... headers) {
        List<JsonNode> remarks = new ArrayList<>();
        web.json("/api/v1/documents/brief", headers).get("fields").properties().forEach(field -> {
            if (field.getKey().startsWith("remark/")) {
                remarks.add(field.getValue().at("/value/text"));
            }
        });
        return remarks;
    }

    @Test
    void aRemarkIsShownAsItWasMadeToThoseInside() {
        assertThat(remarks(GASUNIE)).extracting(JsonNode::asString).containsExactly("nog niet definitief");
        assertThat(remarks(AUDITOR)).extracting(JsonNode::asString).containsExactly("nog niet definitief");
    }
}
