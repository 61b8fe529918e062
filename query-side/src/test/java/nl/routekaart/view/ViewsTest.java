package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.routekaart.current.CurrentView;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ViewsTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final ViewHouse house = new ViewHouse();
    private final Ledger ledger = new Ledger(1);
    private @Nullable Views views;

    @AfterEach
    void close() {
        if (views != null) {
            views.stop();
        }
        house.close();
    }

    private Views start(View view) {
        Views started = house.start(view);
        views = started;
        return started;
    }

    private void renamed(UUID id, String title) {
        house.events.append(Subject.ITEM, id, new ItemEvent.Renamed(title), Map.of());
    }

    private List<@Nullable String> titles() {
        return house.jdbc.queryForList("select title from view_ledger.line order by position", String.class);
    }

    @Test
    void eventsBecomeRowsInTheirOrder() {
        renamed(ONE, "a");
        Views running = start(ledger);
        renamed(OTHER, "b");
        renamed(ONE, "c");
        house.settle(running);
        assertThat(titles()).containsExactly("a", "b", "c");
        assertThat(running.all()).containsExactly(Map.entry("ledger", 3L));
        assertThat(new ViewHealth(running).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        Views first = start(ledger);
        renamed(ONE, "a");
        house.settle(first);
        first.stop();
        renamed(ONE, "b");
        house.settle(start(ledger));
        assertThat(titles()).containsExactly("a", "b");
    }

    @Test
    void aFailingEventParksItsSubjectAndTheOthersGoOn() {
        ledger.stumblesOver = "b";
        renamed(ONE, "a");
        renamed(ONE, "b");
        renamed(OTHER, "c");
        renamed(ONE, "d");
        Views running = start(ledger);
        house.settle(running);
        renamed(ONE, "e");
        renamed(OTHER, "f");
        house.settle(running);
        assertThat(titles()).containsExactly("a", "c", "f");
        assertThat(running.statuses().getFirst().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.subjectId()).isEqualTo(ONE);
            assertThat(parked.position()).isEqualTo(2);
            assertThat(parked.reason()).contains("division by zero");
        });
        Health health = new ViewHealth(running).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("ledger")).asString().contains("division by zero");
    }

    @Test
    void aRetryTakesInAParkedSubjectFromItsEvents() {
        ledger.stumblesOver = "b";
        renamed(ONE, "a");
        renamed(ONE, "b");
        renamed(OTHER, "c");
        Views running = start(ledger);
        house.settle(running);
        assertThatThrownBy(() -> running.retry("ledger", ONE)).hasMessageContaining("division by zero");
        assertThat(running.statuses().getFirst().parked()).hasSize(1);
        assertThat(titles()).containsExactly("a", "c");
        ledger.stumblesOver = "";
        assertThat(running.retry("ledger", ONE)).isTrue();
        assertThat(running.retry("ledger", OTHER)).isFalse();
        assertThat(titles()).containsExactly("a", "b", "c");
        assertThat(running.statuses()).allMatch(ViewStatus::healthy);
        renamed(ONE, "d");
        house.settle(running);
        assertThat(titles()).containsExactly("a", "b", "c", "d");
        assertThat(running.rebuild("ledger").equal()).isTrue();
    }

    @Test
    void anUnknownEventStopsTheViewAfterAllThatCameBefore() {
        Views running = start(ledger);
        renamed(ONE, "a");
        renamed(ONE, "b");
        house.events.append(Instant.EPOCH, Subject.ITEM, OTHER, new EventType("item.foreseen", 1), "{}", Map.of());
        renamed(ONE, "c");
        await().atMost(ViewHouse.PATIENCE).untilAsserted(() -> {
            assertThat(titles()).containsExactly("a", "b");
            assertThat(running.statuses().getFirst().failure()).contains("item.foreseen/1");
        });
        assertThat(running.await("ledger", 3, Duration.ofMillis(300))).isFalse();
        assertThat(new ViewHealth(running).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void anUnknownRevisionIsAsUnknownAsAName() {
        renamed(ONE, "a");
        house.events.append(
                Instant.EPOCH, Subject.ITEM, ONE, new EventType("item.renamed", 2), "{\"title\":\"x\"}", Map.of());
        Views running = start(ledger);
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(() ->
                        assertThat(running.statuses().getFirst().failure()).contains("item.renamed/2"));
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void aLostConnectionParksNobodyAndTheViewRecoversByItself() {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        ledger.cutOff = true;
        renamed(ONE, "b");
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(() ->
                        assertThat(running.statuses().getFirst().failure()).isNotNull());
        ledger.cutOff = false;
        house.settle(running);
        assertThat(titles()).containsExactly("a", "b");
        assertThat(running.statuses()).allMatch(ViewStatus::healthy);
    }

    @Test
    void rowsPositionAndTokenAreWrittenTogetherOrNotAtAll() {
        Views running = start(ledger);
        AtomicBoolean dies = new AtomicBoolean(true);
        ledger.afterRows = () -> {
            if (dies.get()) {
                throw new IllegalStateException("the process ends here", new SQLException("gone", "08006"));
            }
        };
        renamed(ONE, "a");
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(() ->
                        assertThat(running.statuses().getFirst().failure()).isNotNull());
        assertThat(titles()).isEmpty();
        assertThat(token()).contains(":0");
        assertThat(running.all()).containsExactly(Map.entry("ledger", 0L));
        dies.set(false);
        house.settle(running);
        assertThat(titles()).containsExactly("a");
        assertThat(token()).contains(":1");
        assertThat(running.statuses()).allMatch(ViewStatus::healthy);
    }

    private String token() {
        return house.jdbc
                .queryForList("select encode(token, 'escape') from tokens.entry", String.class)
                .toString();
    }

    @Test
    void aRebuildWhileEventsKeepComingLosesNone() throws InterruptedException {
        Views running = start(ledger);
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 3000; i++) {
                renamed(i % 2 == 0 ? ONE : OTHER, "t" + i);
            }
        });
        for (int i = 0; i < 3; i++) {
            Rebuilt rebuilt = running.rebuild("ledger");
            assertThat(rebuilt.equal()).as("%s", rebuilt).isTrue();
        }
        writer.join();
        house.settle(running);
        assertThat(titles()).hasSize(3000).doesNotHaveDuplicates();
        Rebuilt last = running.rebuild("ledger");
        assertThat(last.comparedAt()).isEqualTo(3000);
        assertThat(last.equal()).isTrue();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aViewThatTookInMoreSinceItWasReplacedGoesOnUndisturbed() {
        Views running = house.start(new CurrentView(), ledger);
        views = running;
        renamed(ONE, "a");
        house.settle(running);
        List<String> switched = new ArrayList<>();
        int streams = house.events.streams.get();
        running.rebuild(List.of("current", "ledger"), rebuilt -> {
            switched.add(rebuilt.view());
            if (switched.size() == 2) {
                renamed(ONE, "more");
                assertThat(running.await(switched.getFirst(), house.events.head(), ViewHouse.PATIENCE))
                        .isTrue();
            }
        });
        assertThat(switched).containsExactly("current", "ledger");
        renamed(ONE, "last");
        house.settle(running);
        assertThat(house.events.streams).hasValue(streams);
    }

    @Test
    void aRebuildSaysWhenTheLiveRowsWereNotWhatTheEventsSay() {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        house.jdbc.update("update view_ledger.line set title = 'tampered'");
        assertThat(running.rebuild("ledger").equal()).isFalse();
        assertThat(titles()).containsExactly("a");
        assertThat(running.rebuild("ledger").equal()).isTrue();
    }

    @Test
    void aComparisonNamesTheFirstRowThatDiffersAndLeavesTheViewAsItIs() {
        Views running = start(ledger);
        renamed(ONE, "a");
        renamed(OTHER, "b");
        renamed(ONE, "c");
        house.settle(running);
        assertThat(running.compare("ledger", null)).satisfies(compared -> {
            assertThat(compared.equal()).isTrue();
            assertThat(compared.position()).isEqualTo(3);
            assertThat(compared.first()).isNull();
        });
        house.jdbc.update("update view_ledger.line set title = 'tampered' where position >= 2");
        assertThat(first(running)).isEqualTo(new Difference("line", OTHER, 2L, Difference.What.CHANGED));
        house.jdbc.update("delete from view_ledger.line where position = 1");
        assertThat(first(running)).isEqualTo(new Difference("line", ONE, 1L, Difference.What.MISSING));
        house.jdbc.update("insert into view_ledger.line values (0, ?, 'made up')", ONE);
        assertThat(first(running)).isEqualTo(new Difference("line", ONE, 0L, Difference.What.ADDED));
        assertThat(titles()).containsExactly("made up", "tampered", "tampered");
        assertThat(leftovers()).isEmpty();
        assertThat(running.rebuild("ledger").first()).isEqualTo(new Difference("line", ONE, 0L, Difference.What.ADDED));
        assertThat(first(running)).isNull();
    }

    private static @Nullable Difference first(Views running) {
        Compared compared = running.compare("ledger", null);
        assertThat(compared.equal()).isEqualTo(compared.first() == null);
        return compared.first();
    }

    @Test
    void aViewThatKeepsNoPastIsNotComparedThere() {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        assertThat(running.keepsPast("ledger")).isFalse();
        assertThatThrownBy(() -> running.compare("ledger", 1L)).hasMessageContaining("cannot be compared at 1");
    }

    @Test
    void aSecondRebuildOrComparisonIsRefusedWhileOneIsUnderWay() {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        List<Throwable> refused = new ArrayList<>();
        ledger.afterRows = () -> {
            refused.add(catchThrowable(() -> running.rebuild("ledger")));
            refused.add(catchThrowable(() -> running.compare("ledger", null)));
            assertThat(running.isBeingBuilt("ledger")).isTrue();
        };
        assertThat(running.rebuild("ledger").equal()).isTrue();
        assertThat(refused).isNotEmpty().allSatisfy(no -> assertThat(no).isInstanceOf(BeingBuiltException.class));
        assertThat(running.isBeingBuilt("ledger")).isFalse();
    }

    @Test
    void whoAsksWhetherAViewIsBeingBuiltStandsInNobodysWay() throws InterruptedException {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                running.isBeingBuilt("ledger");
            }
        });
        try {
            for (int i = 0; i < 50; i++) {
                assertThat(running.compare("ledger", null).equal()).isTrue();
            }
        } finally {
            over.set(true);
            asking.join();
        }
    }

    @Test
    void whatIsToldOfASwitchIsKeptIfAndOnlyIfItIsSwitched() {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        house.jdbc.execute("create schema told; create table told.switch (position bigint)");
        house.jdbc.update("update view_ledger.line set title = 'tampered'");
        assertThatThrownBy(() -> running.rebuild(List.of("ledger"), rebuilt -> {
                    house.jdbc.update("insert into told.switch values (?)", rebuilt.switchedAt());
                    throw new IllegalStateException("the process ends here");
                }))
                .hasMessageContaining("the process ends here");
        assertThat(titles()).containsExactly("tampered");
        assertThat(house.jdbc.queryForList("select position from told.switch", Long.class))
                .isEmpty();
        running.rebuild(
                List.of("ledger"),
                rebuilt -> house.jdbc.update("insert into told.switch values (?)", rebuilt.switchedAt()));
        assertThat(titles()).containsExactly("a");
        assertThat(house.jdbc.queryForList("select position from told.switch", Long.class))
                .containsExactly(1L);
    }

    @Test
    void aRebuildThatWasBrokenOffLeavesTheLiveViewAndIsDroppedAtStart() {
        Views running = start(ledger);
        renamed(ONE, "a");
        house.settle(running);
        ledger.afterRows = () -> {
            throw new OutOfMemoryError("the process ends here");
        };
        assertThatThrownBy(() -> running.rebuild("ledger")).isInstanceOf(OutOfMemoryError.class);
        ledger.afterRows = () -> {};
        assertThat(titles()).containsExactly("a");
        assertThat(leftovers()).containsExactly("view_ledger_next");
        running.stop();
        start(ledger);
        assertThat(leftovers()).isEmpty();
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void aChangedRevisionBuildsANewGenerationAtStart() {
        Views first = start(ledger);
        renamed(ONE, "a");
        house.settle(first);
        first.stop();
        Views second = start(new Ledger(2));
        assertThat(titles()).containsExactly("a (2)");
        renamed(ONE, "b");
        house.settle(second);
        assertThat(titles()).containsExactly("a (2)", "b (2)");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void anOlderReleaseThatStillRunsDoesNotWriteIntoTheNewGeneration() {
        Views older = start(ledger);
        renamed(ONE, "a");
        house.settle(older);
        Views newer = house.start(new Ledger(2));
        renamed(ONE, "b");
        renamed(OTHER, "c");
        house.settle(newer);
        older.stop();
        newer.stop();
        assertThat(titles()).containsExactly("a (2)", "b (2)", "c (2)");
    }

    @Test
    void aViewWhoseTablesAreGoneIsBuiltFromTheEventsWhateverItsTokenSays() {
        Views first = start(ledger);
        renamed(ONE, "a");
        house.settle(first);
        first.stop();
        house.jdbc.execute("drop schema view_ledger cascade");
        start(ledger);
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void waitingEndsWhenTheEventIsSeenOrTheTimeIsUp() {
        Views running = start(ledger);
        assertThat(running.await("ledger", 1, Duration.ofMillis(50))).isFalse();
        Thread.ofVirtual().start(() -> renamed(ONE, "a"));
        assertThat(running.await(1, ViewHouse.PATIENCE)).isTrue();
        assertThat(titles()).containsExactly("a");
        assertThatThrownBy(() -> running.await("nothing", 1, Duration.ZERO)).hasMessageContaining("no view nothing");
    }

    private List<@Nullable String> leftovers() {
        return house.jdbc.queryForList("""
                select nspname from pg_namespace where nspname like 'view\\_%\\_%'
                """, String.class);
    }
}
