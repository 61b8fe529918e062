package nl.routekaart.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a replay while the world goes on. */
class OpenReplayTest {

    private static final String GRID = "/api/v1/replays/items/" + RealHistory.GRID;

    private WebHouse web;

    @BeforeEach
    void open() {
        web = new WebHouse();
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void thatIsAtItsEndGoesOnWhenMoreIsRecorded() {
        JsonNode end = web.json(web.json(GRID).at("/links/last").asString());
        assertThat(end.at("/links/next").isMissingNode()).isTrue();
        JsonNode beyond = web.json(end.at("/links/onwards").asString());
        assertThat(beyond.get("steps")).isEmpty();
        assertThat(beyond.at("/links/onwards")).isEqualTo(end.at("/links/onwards"));
        assertThat(web.json(beyond.at("/links/previous").asString()).get("steps"))
                .isEqualTo(end.get("steps"));

        web.happen(events -> events.append(
                Subject.ITEM,
                RealHistory.GRID,
                new ItemEvent.Rescheduled(PlannedDate.of("2031/2033"), PlannedDate.of("2034"), null),
                Map.of(MetaKey.EFFECTIVE_ON, "2026-11-20", MetaKey.ACTOR, "secretariat")));

        JsonNode next = web.json(beyond.at("/links/onwards").asString());
        assertThat(next.at("/steps/0/state/planned/value/date").asString()).isEqualTo("2034");
        assertThat(web.json(next.at("/links/previous").asString()).get("steps")).isEqualTo(end.get("steps"));
    }

    @Test
    void staysWhereItIsWhenItsViewsAreBuiltAnew() {
        JsonNode second = web.json(web.json(GRID).at("/links/next").asString());

        web.part(Views.class).rebuild("audit");
        web.part(Views.class).rebuild("history");
        web.settle();

        assertThat(web.json(web.json(GRID).at("/links/next").asString())).isEqualTo(second);
        assertThat(web.json(second.at("/links/next").asString())
                        .at("/steps/0/event/name")
                        .asString())
                .isEqualTo("item.assigned");
    }

    @Test
    void takesTheCursorOfAnotherReplayForThePositionThatItIs() {
        String cursor = web.json("/api/v1/replays/items/" + RealHistory.ANQORE)
                .at("/links/next")
                .asString()
                .replaceFirst(".*cursor=", "");

        assertThat(web.json(GRID + "?cursor=" + cursor)
                        .at("/steps/0/event/effective")
                        .asString())
                .isEqualTo("2023-10-27");
    }

    @Test
    void canBeTakenFurtherByOneAuditorInManyPlacesAtOnce() throws InterruptedException, ExecutionException {
        String next = web.json(GRID).at("/links/next").asString();
        JsonNode expected = web.json(next);
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Callable<JsonNode>> asked = IntStream.range(0, 64)
                    .<Callable<JsonNode>>mapToObj(i -> () -> web.json(next, WebHouse.ROLE, "auditor"))
                    .toList();
            for (Future<JsonNode> answer : askers.invokeAll(asked)) {
                assertThat(answer.get().at("/steps/0/event")).isEqualTo(expected.at("/steps/0/event"));
            }
        }
    }

    @Test
    void ofAnInstallationInWhichNothingHappenedYetHasNoSteps() {
        try (WebHouse empty = new WebHouse(events -> {})) {
            JsonNode nothing = empty.json("/api/v1/replays/roadmap");

            assertThat(nothing.get("steps")).isEmpty();
            assertThat(nothing.at("/links/next").isMissingNode()).isTrue();
            assertThat(nothing.at("/links/previous").isMissingNode()).isTrue();
            assertThat(empty.json(nothing.at("/links/last").asString()).get("steps"))
                    .isEmpty();
            empty.happen(RealHistory::happen);
            assertThat(empty.json(nothing.at("/links/onwards").asString())
                            .at("/steps/0/event/position")
                            .asLong())
                    .isEqualTo(1);
        }
    }
}
