package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A store, or a view, that was put back to an older copy: no view goes on as if nothing had been. */
class PutBackTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final String NAME = "ledger";

    private final ViewHouse house = new ViewHouse();
    private Views running = house.views(new Ledger(1));

    @BeforeEach
    void start() {
        List.of("a", "b").forEach(this::renamed);
        restart();
        renamed("c");
        house.settle(running);
    }

    @AfterEach
    void close() {
        running.stop();
        house.close();
    }

    private void restart() {
        running.stop();
        running = house.start(new Ledger(1));
    }

    private void renamed(String title) {
        house.events.append(Subject.ITEM, ONE, new ItemEvent.Renamed(title), Map.of());
    }

    private List<@Nullable String> titles() {
        return house.jdbc.queryForList("select title from view_ledger.line order by position", String.class);
    }

    private @Nullable String failure() {
        return running.status(NAME).failure();
    }

    @Test
    void aViewThatHasSeenMoreThanTheStoreHasSaysSoUntilItIsRebuilt() {
        running.stop();
        house.events.putBack(1);
        restart();

        assertThat(failure()).contains("The view has seen 3 events, and the store has only 1");
        assertThat(new ViewHealth(running).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(running.compare(NAME, null).first())
                .isEqualTo(new Difference("line", ONE, 2L, Difference.What.ADDED));
        List.of("other b", "other c", "other d").forEach(this::renamed);
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(() -> assertThat(failure()).contains("Event 3 is not the one that the view has seen"));
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(() -> assertThat(titles()).containsExactly("a", "b", "c"));

        assertThat(running.rebuild(NAME).first()).isEqualTo(new Difference("line", ONE, 2L, Difference.What.CHANGED));
        house.settle(running);
        assertThat(titles()).containsExactly("a", "other b", "other c", "other d");
        await().atMost(ViewHouse.PATIENCE).until(() -> running.status(NAME).healthy());
    }

    @Test
    void aViewThatWasRebuiltFromFewerEventsIsGivenEachThatFollows() {
        house.events.putBack(1);
        assertThat(running.rebuild(NAME).switchedAt()).isEqualTo(1);
        assertThat(titles()).containsExactly("a");

        renamed("other b");

        house.settle(running);
        assertThat(titles()).containsExactly("a", "other b");
        await().atMost(ViewHouse.PATIENCE).until(() -> running.status(NAME).healthy());
    }

    @Test
    void aViewInWhosePlaceAnOlderOneWasPutSaysSoAndCatchesUpAtStart() {
        putBackTheView();

        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(() -> assertThat(failure()).contains("The view had come to 3 and stands at 1"));
        assertThat(new ViewHealth(running).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(running.compare(NAME, null)).satisfies(compared -> {
            assertThat(compared.equal()).isFalse();
            assertThat(compared.position()).isEqualTo(3);
            assertThat(compared.first()).isEqualTo(new Difference("line", ONE, 2L, Difference.What.MISSING));
        });

        restart();

        house.settle(running);
        assertThat(titles()).containsExactly("a", "b", "c");
        assertThat(running.compare(NAME, null).equal()).isTrue();
        assertThat(running.status(NAME).healthy()).isTrue();
    }

    @Test
    void aViewInWhosePlaceAnOlderOneWasPutIsMendedByARebuild() {
        putBackTheView();

        assertThat(running.rebuild(NAME)).satisfies(rebuilt -> {
            assertThat(rebuilt.first()).isEqualTo(new Difference("line", ONE, 2L, Difference.What.MISSING));
            assertThat(rebuilt.switchedAt()).isEqualTo(3);
        });
        assertThat(titles()).containsExactly("a", "b", "c");
        assertThat(running.status(NAME).healthy()).isTrue();
    }

    private void putBackTheView() {
        house.jdbc.update("delete from view_ledger.line where position > 1");
        house.jdbc.update(
                "update view_ledger.progress set position = 1, event_id = ?",
                house.events.all().getFirst().eventId());
    }
}
