package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.routekaart.audit.AuditView;
import nl.routekaart.current.CurrentView;
import nl.routekaart.history.HistoryView;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is built from all events at once is what comes of taking them in one after the other. */
class BulkRebuildTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final ViewHouse house = new ViewHouse();
    private final List<View> all = List.of(new CurrentView(), new HistoryView(), new AuditView());
    private @Nullable Views views;

    @AfterEach
    void close() {
        if (views != null) {
            views.stop();
        }
        house.close();
    }

    private Views start(View... some) {
        Views started = house.start(some);
        views = started;
        return started;
    }

    private Views startAll() {
        return start(all.toArray(View[]::new));
    }

    private void registered(UUID id, String title) {
        item(id, new ItemEvent.Registered(ItemKind.MILESTONE, title, null, null, null), Map.of());
    }

    private void item(UUID id, ItemEvent event, Map<String, String> metadata) {
        house.events.append(Subject.ITEM, id, event, metadata);
    }

    private static Collection<String> names(Collection<View> some) {
        return some.stream().map(View::name).toList();
    }

    private void assertRebuiltTheSame(Views running) {
        house.settle(running);
        List<ViewStatus> before = running.statuses();
        assertThat(running.rebuild(names(all))).hasSize(3).allSatisfy(rebuilt -> {
            assertThat(rebuilt.equal()).as("%s", rebuilt).isTrue();
            assertThat(rebuilt.switchedAt()).isEqualTo(house.events.head());
        });
        assertThat(running.statuses()).isEqualTo(before);
    }

    @Test
    void textsThatCopyMightMistakeForItsOwnComeThroughUnchanged() {
        Views running = startAll();
        String awkward = "tab\tline\nreturn\r backslash \\ \\N \\. quote \" ' {a,b} null NULL \u0001 \ud83d\ude80 日本 é";
        registered(ONE, awkward);
        item(ONE, new ItemEvent.Described(awkward), Map.of(MetaKey.REASON, awkward, MetaKey.SOURCE, "\\N"));
        registered(OTHER, "\\N");
        assertRebuiltTheSame(running);
        assertThat(house.jdbc.queryForList("select title from view_current.subject order by title", String.class))
                .containsExactlyInAnyOrder(awkward, "\\N");
        assertThat(house.jdbc.queryForList("select reason from view_audit.entry where position = 2", String.class))
                .containsExactly(awkward);
    }

    @Test
    void correctionsBackDatingAndFrozenVersionsGiveTheSameRows() {
        Views running = startAll();
        registered(ONE, "a");
        item(ONE, new ItemEvent.Renamed("b"), Map.of(MetaKey.EFFECTIVE_ON, "2019-04"));
        house.events.append(
                Subject.VERSION, new UUID(2, 1), new VersionEvent.Frozen(new VersionName("1.0"), null), Map.of());
        item(ONE, new ItemEvent.Renamed("c"), Map.of(MetaKey.EFFECTIVE_ON, "../2026"));
        item(ONE, new ItemEvent.Corrected(2), Map.of(MetaKey.EFFECTIVE_ON, "2031/.."));
        item(ONE, new ItemEvent.Corrected(1), Map.of(MetaKey.EFFECTIVE_ON, "XXXX"));
        assertRebuiltTheSame(running);
        assertThat(house.jdbc.queryForList("select title from view_current.subject where id = ?", String.class, ONE))
                .containsExactly("a");
    }

    @Test
    void aSubjectThatFailsInEveryViewIsParkedFromThatEventOn() {
        Views running = startAll();
        registered(ONE, "a");
        registered(OTHER, "b");
        item(ONE, new ItemEvent.Renamed("c"), Map.of(MetaKey.EFFECTIVE_ON, "no date"));
        item(ONE, new ItemEvent.Renamed("d"), Map.of());
        item(OTHER, new ItemEvent.Renamed("e"), Map.of());
        assertRebuiltTheSame(running);
        assertThat(running.statuses())
                .allSatisfy(status -> assertThat(status.parked())
                        .singleElement()
                        .satisfies(parked -> {
                            assertThat(parked.subjectId()).isEqualTo(ONE);
                            assertThat(parked.position()).isEqualTo(3);
                            assertThat(parked.reason()).contains("no date");
                        }));
        assertThat(house.jdbc.queryForList("select title from view_current.subject order by title", String.class))
                .containsExactly("a", "e");
        assertThat(house.jdbc.queryForList(
                        "select position from view_audit.entry where kept_out order by position", Long.class))
                .containsExactly(3L, 4L);
    }

    @Test
    void aSubjectThatFailsInOneViewIsParkedInThatOneOnly() {
        Views running = startAll();
        item(ONE, new ItemEvent.Renamed("a"), Map.of(MetaKey.PARTY, "no party"));
        item(ONE, new ItemEvent.Renamed("b"), Map.of());
        registered(OTHER, "c");
        assertRebuiltTheSame(running);
        assertThat(running.statuses().stream()
                        .filter(status -> !status.parked().isEmpty())
                        .map(ViewStatus::name))
                .containsExactly("history", "audit");
        assertThat(house.jdbc.queryForList("select title from view_current.subject order by title", String.class))
                .containsExactly("b", "c");
    }

    @Test
    void anUnknownEventEndsTheBuildingThereInEveryView() {
        registered(ONE, "a");
        item(ONE, new ItemEvent.Renamed("b"), Map.of());
        house.events.append(Instant.EPOCH, Subject.ITEM, OTHER, new EventType("item.foreseen", 1), "{}", Map.of());
        item(ONE, new ItemEvent.Renamed("c"), Map.of());
        Views running = startAll();
        assertThat(running.all().values()).containsOnly(2L);
        assertThat(house.jdbc.queryForList("select title from view_current.subject", String.class))
                .containsExactly("b");
        assertThat(house.jdbc.queryForList("select position from view_audit.entry order by position", Long.class))
                .containsExactly(1L, 2L);
    }

    @Test
    void whatCopyRefusesIsBuiltEventByEventSoThatOneSubjectIsParked() {
        registered(ONE, "a");
        item(OTHER, new ItemEvent.Renamed("b\u0000"), Map.of());
        item(ONE, new ItemEvent.Renamed("c"), Map.of());
        item(OTHER, new ItemEvent.Renamed("d"), Map.of());
        Views running = startAll();
        assertThat(running.all().values()).containsOnly(4L);
        assertThat(running.statuses())
                .allSatisfy(status -> assertThat(status.parked())
                        .singleElement()
                        .satisfies(parked -> {
                            assertThat(parked.subjectId()).isEqualTo(OTHER);
                            assertThat(parked.position()).isEqualTo(2);
                        }));
        assertThat(house.jdbc.queryForList("select title from view_current.subject", String.class))
                .containsExactly("c");
        assertRebuiltTheSame(running);
    }

    @Test
    void manyPagesOfEventsComeThroughInTheirOrder() {
        Views running = startAll();
        for (int i = 0; i < 9_001; i++) {
            item(new UUID(3, i % 300), new ItemEvent.Renamed("t" + i), Map.of());
        }
        assertRebuiltTheSame(running);
    }

    @Test
    void aRebuildSaysHowFarItIs() {
        List<@Nullable Rebuilding> said = new ArrayList<>();
        registered(ONE, "a");
        View telling = new Told(() ->
                said.add(Objects.requireNonNull(views).statuses().getFirst().rebuilding()));
        Views running = start(telling);
        house.settle(running);
        assertThat(running.statuses().getFirst().rebuilding()).isNull();
        running.rebuild("current");
        assertThat(said).last().satisfies(rebuilding -> {
            assertThat(rebuilding).isNotNull();
            assertThat(rebuilding.stage()).isEqualTo("writing subjects");
            assertThat(rebuilding.position()).isEqualTo(1);
            assertThat(rebuilding.until()).isEqualTo(1);
            assertThat(rebuilding.left()).isPositive();
        });
        assertThat(running.statuses().getFirst().rebuilding()).isNull();
    }

    @Test
    void aRebuildThatIsKilledHalfWayLeavesTheLiveViewAndTheNextStartIsClean() {
        AtomicBoolean dies = new AtomicBoolean();
        registered(ONE, "a");
        View dying = new Told(() -> {
            if (dies.get()) {
                throw new OutOfMemoryError("the process ends here");
            }
        });
        Views running = start(dying);
        house.settle(running);
        dies.set(true);
        assertThatThrownBy(() -> running.rebuild("current")).isInstanceOf(OutOfMemoryError.class);
        assertThat(schemas()).containsExactly("view_current", "view_current_next");
        running.stop();
        dies.set(false);
        Views again = start(dying);
        house.settle(again);
        assertThat(schemas()).containsExactly("view_current");
        assertThat(again.rebuild("current").equal()).isTrue();
        assertThat(schemas()).containsExactly("view_current");
    }

    private List<@Nullable String> schemas() {
        return house.jdbc.queryForList(
                "select nspname from pg_namespace where nspname like 'view\\_%' order by nspname", String.class);
    }
}
