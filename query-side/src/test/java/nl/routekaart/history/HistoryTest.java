package nl.routekaart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditPage;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.AuditView;
import nl.routekaart.audit.Secrecy;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.RuleMessages;
import nl.routekaart.search.Cursor;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.versions.PointResolver;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The hydrogen network and AnQore, as they are told in the domain's history. */
class HistoryTest {

    private static final UUID NETWORK = UUID.randomUUID();
    private static final UUID ANQORE = UUID.randomUUID();
    private static final UUID MINISTRY = UUID.randomUUID();
    private static final UUID GASUNIE = UUID.randomUUID();
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T12:00:00Z");

    private static final ViewHouse HOUSE = new ViewHouse();
    private static final HistoryQueries HISTORY = new HistoryQueries(HOUSE.jdbc);
    private static final AuditQueries AUDIT = new AuditQueries(HOUSE.jdbc);
    private static final VersionQueries VERSIONS = new VersionQueries(HOUSE.jdbc);
    private static final Views VIEWS = HOUSE.views(new HistoryView(), new AuditView());
    private static final PointResolver POINTS = new PointResolver(
            VERSIONS, AUDIT, VIEWS, HOUSE.events, Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @BeforeAll
    static void happenings() {
        item(
                1,
                NETWORK,
                "XXXX",
                new ItemEvent.Registered(ItemKind.MILESTONE, "Landelijk waterstofnetwerk", null, null, null));
        item(2, NETWORK, "XXXX", new ItemEvent.Rescheduled(null, PlannedDate.of("2026"), null));
        item(3, ANQORE, "XXXX", new ItemEvent.Registered(ItemKind.TAILOR_MADE_AGREEMENT, "AnQore", null, null, null));
        item(4, NETWORK, "2022-06-29", new ItemEvent.Rescheduled(null, PlannedDate.of("2027"), null));
        item(5, ANQORE, "2023-03", new ItemEvent.Progressed(null, "signature-expected", Map.of()));
        VersionName name = new VersionName("1.0");
        HOUSE.events.append(
                FIRST_DAY.plusSeconds(6),
                Subject.VERSION,
                Version.id(name).value(),
                new VersionEvent.Frozen(name, "gereconstrueerd"),
                Map.of(MetaKey.EFFECTIVE_ON, "2023-07-04"));
        item(7, ANQORE, "2023-07-13", new ItemEvent.Progressed("signature-expected", "signed", Map.of()));
        item(8, NETWORK, "2024-12", new ItemEvent.Rescheduled(null, PlannedDate.of("2031/2033"), null));
        item(9, NETWORK, "2025-02-01", new ItemEvent.Rescheduled(null, PlannedDate.of("2099"), null));
        item(10, NETWORK, "2025-02-02", new ItemEvent.Corrected(4));
        VIEWS.start();
        HOUSE.settle(VIEWS);
    }

    private static void item(int second, UUID id, String effective, ItemEvent event) {
        Map<String, String> metadata = new HashMap<>(Map.of(
                MetaKey.EFFECTIVE_ON,
                effective,
                MetaKey.PARTY,
                MINISTRY.toString(),
                MetaKey.REASON,
                "reden " + second,
                MetaKey.SOURCE,
                "Kamerstuk " + second));
        if (second == 8) {
            metadata.put(MetaKey.ON_BEHALF_OF, GASUNIE.toString());
        }
        HOUSE.events.append(FIRST_DAY.plusSeconds(second), Subject.ITEM, id, event, metadata);
    }

    @AfterAll
    static void close() {
        VIEWS.stop();
        HOUSE.close();
    }

    private static String planned(PointInTime point) {
        return date(HISTORY.find(Subject.ITEM, NETWORK, point)
                .orElseThrow()
                .field("planned")
                .orElseThrow()
                .value());
    }

    private static String date(@Nullable JsonNode planned) {
        return Objects.requireNonNull(planned).at("/date").stringValue();
    }

    private static String anqore(@Nullable String at, String day) {
        PointInTime point = POINTS.resolve(at, LocalDate.parse(day));
        return HISTORY.find(Subject.ITEM, ANQORE, point)
                .orElseThrow()
                .field("progress")
                .map(progress -> progress.value().at("/state").stringValue())
                .orElse("-");
    }

    @Test
    void aVersionShowsWhatWasKnownBeforeItWasFrozen() {
        assertThat(planned(POINTS.resolve("1.0", null))).isEqualTo("2027");
        assertThat(planned(POINTS.resolve(null, null))).isEqualTo("2031/2033");
        assertThat(planned(POINTS.resolve("@9", null))).isEqualTo("2099");
        assertThat(planned(POINTS.resolve("2026-01-01T12:00:08Z", null))).isEqualTo("2031/2033");
        assertThat(planned(POINTS.resolve("2026-01-01T13:00:07.5+01:00", null))).isEqualTo("2027");
    }

    @Test
    void aDayShowsWhatHadTakenEffect() {
        assertThat(anqore(null, "2023-07-12")).isEqualTo("signature-expected");
        assertThat(anqore(null, "2023-07-14")).isEqualTo("signed");
        assertThat(anqore("1.0", "2023-07-14")).isEqualTo("signature-expected");
        assertThat(anqore(null, "2023-03-30")).isEqualTo("-");
        assertThat(anqore(null, "2023-03-31")).isEqualTo("signature-expected");
        SubjectView early = HISTORY.find(Subject.ITEM, NETWORK, POINTS.resolve(null, LocalDate.parse("1900-01-01")))
                .orElseThrow();
        assertThat(date(early.field("planned").orElseThrow().value())).isEqualTo("2026");
        assertThat(early.field("planned").orElseThrow().possiblyEarlier()).isTrue();
    }

    @Test
    void whatIsAgreedIsWhatTheNewestVersionHolds() {
        SubjectView now = HISTORY.find(Subject.ITEM, NETWORK, PointInTime.NOW).orElseThrow();
        assertThat(now.agreed()).isNotNull().satisfies(agreed -> {
            assertThat(agreed.version()).isEqualTo("1.0");
            assertThat(date(agreed.field("planned").orElseThrow().value())).isEqualTo("2027");
        });
        assertThat(now.field("adoption").orElseThrow().derivedFrom()).isEqualTo("1.0");
        SubjectView then =
                HISTORY.find(Subject.ITEM, NETWORK, POINTS.resolve("1.0", null)).orElseThrow();
        assertThat(then.agreed()).isNull();
        assertThat(then.field("adoption")).isEmpty();
    }

    @Test
    void searchAnswersForThePastToo() {
        Page<SubjectView> found = HISTORY.page(
                Subject.ITEM, Filter.search("waterstofnetwerk"), PageRequest.first(5), POINTS.resolve("1.0", null));
        assertThat(found.items()).extracting(SubjectView::id).containsExactly(NETWORK);
        assertThat(HISTORY.page(Subject.ITEM, Filter.search("signed"), PageRequest.first(5), PointInTime.NOW)
                        .total())
                .isEqualTo(1);
        assertThat(HISTORY.page(Subject.ITEM, Filter.search("signed"), PageRequest.first(5), PointInTime.at(6))
                        .total())
                .isZero();
    }

    @Test
    void aChainTellsEachStatementWithItsReasonAndWhatTookItBack() {
        List<StatementView> chain = HISTORY.statements(NETWORK, "planned", HISTORY.position());
        assertThat(chain).extracting(said -> date(said.value())).containsExactly("2026", "2027", "2031/2033", "2099");
        assertThat(chain)
                .extracting(said -> said.event().reason())
                .containsExactly("reden 2", "reden 4", "reden 8", "reden 9");
        assertThat(chain.get(2).withdrawnBy()).isNull();
        assertThat(chain.get(3).withdrawnBy())
                .isNotNull()
                .satisfies(by -> assertThat(by.position()).isEqualTo(10));
        assertThat(HISTORY.statements(NETWORK, "planned", 9).get(3).withdrawnBy())
                .isNull();
        assertThat(HISTORY.statementsOf(Subject.ITEM, "planned", 4).get(NETWORK))
                .hasSize(2);
    }

    @Test
    void differencesNameTheEventsThatMadeThem() {
        Page<Difference> page =
                HISTORY.differences(POINTS.resolve("1.0", null), PointInTime.NOW, Subject.ITEM, PageRequest.first(10));
        assertThat(page.items()).extracting(Difference::field).containsExactly("planned", "progress");
        Difference moved = page.items().getFirst();
        assertThat(moved.kind()).isEqualTo(Difference.Kind.MOVED);
        assertThat(moved.title()).isEqualTo("Landelijk waterstofnetwerk");
        assertThat(moved.before())
                .isNotNull()
                .satisfies(before -> assertThat(date(before.value())).isEqualTo("2027"));
        assertThat(moved.after())
                .isNotNull()
                .satisfies(after -> assertThat(date(after.value())).isEqualTo("2031/2033"));
        assertThat(moved.events()).singleElement().satisfies(event -> {
            assertThat(event.reason()).isEqualTo("reden 8");
            assertThat(event.onBehalfOf()).isEqualTo(GASUNIE);
        });
        Difference undone = HISTORY.differences(
                        PointInTime.at(9), PointInTime.at(10), Subject.ITEM, PageRequest.first(10))
                .items()
                .getFirst();
        assertThat(undone.events()).extracting(event -> event.position()).containsExactly(10L);
    }

    @Test
    void theAuditTrailTellsWhatChanged() {
        AuditEntry moved = AUDIT.find(8).orElseThrow();
        assertThat(moved.changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("planned");
            assertThat(date(change.before())).isEqualTo("2027");
            assertThat(date(change.after())).isEqualTo("2031/2033");
        });
        AuditEntry corrected = AUDIT.find(10).orElseThrow();
        assertThat(corrected.corrects()).isEqualTo(9);
        assertThat(corrected.changes()).singleElement().satisfies(change -> {
            assertThat(date(change.before())).isEqualTo("2099");
            assertThat(date(change.after())).isEqualTo("2031/2033");
        });
        assertThat(positions(AuditFilter.of(ANQORE))).containsExactly(7L, 5L, 3L);
        assertThat(positions(filter(null, GASUNIE, List.of(), null, null, null)))
                .containsExactly(8L);
        assertThat(positions(filter(Subject.VERSION, null, List.of(), null, null, null)))
                .containsExactly(6L);
        assertThat(positions(filter(null, null, List.of("item.rescheduled"), 3L, 8L, null)))
                .containsExactly(8L, 4L);
        assertThat(positions(filter(null, null, List.of(), null, null, "kamerstuk signed")))
                .containsExactly(7L);
        AuditPage first = AUDIT.page(AuditFilter.ALL, PageRequest.first(6), Secrecy.NONE);
        assertThat(first.next()).isEqualTo(5);
        assertThat(AUDIT.page(AuditFilter.ALL, new PageRequest(6, Cursor.of("5")), Secrecy.NONE)
                        .items())
                .extracting(entry -> entry.event().position())
                .containsExactly(4L, 3L, 2L, 1L);
    }

    private static AuditFilter filter(
            @Nullable Subject subject,
            @Nullable UUID party,
            List<String> names,
            @Nullable Long from,
            @Nullable Long until,
            @Nullable String q) {
        return new AuditFilter(
                null, subject, List.of(), party, null, names, null, from, until, null, null, null, null, q);
    }

    private static List<Long> positions(AuditFilter filter) {
        return AUDIT.page(filter, PageRequest.first(20), Secrecy.NONE).items().stream()
                .map(entry -> entry.event().position())
                .toList();
    }

    @Test
    void aVersionIsItsCut() {
        VersionView version = VERSIONS.find("1.0").orElseThrow();
        assertThat(version.cut()).isEqualTo(5);
        assertThat(version.remark()).isEqualTo("gereconstrueerd");
        assertThat(version.frozen().effective()).isEqualTo("2023-07-04");
        assertThat(VERSIONS.all()).hasSize(1);
    }

    @Test
    void aPointThatIsNoneIsRefusedWithWhatToMend() {
        assertThat(refusal("gisteren")).isEqualTo("point-not-readable");
        assertThat(refusal("2023-07-04")).isEqualTo("point-not-readable");
        assertThat(refusal("@12345678901234567890")).isEqualTo("point-not-readable");
        assertThat(refusal("9.9")).isEqualTo("point-unknown");
        assertThat(refusal("@11")).isEqualTo("point-in-future");
        assertThat(refusal("2026-06-01T00:00:00.001Z")).isEqualTo("point-in-future");
        assertThat(POINTS.resolve("1999-01-01T00:00:00Z", null).position()).isZero();
        assertThat(RuleMessages.rules())
                .contains(
                        "point-not-readable", "point-unknown", "point-in-future", "view-behind", "cursor-not-readable");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> AUDIT.page(AuditFilter.ALL, new PageRequest(1, "zomaar"), Secrecy.NONE))
                .satisfies(refused -> assertThat(refused.refusal().rule().id()).isEqualTo("cursor-not-readable"));
    }

    private static String refusal(String at) {
        try {
            return POINTS.resolve(at, null).toString();
        } catch (RefusedException e) {
            return e.refusal().rule().id();
        }
    }
}
