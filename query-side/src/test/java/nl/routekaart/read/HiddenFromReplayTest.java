package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.view.TestEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is confidential is told in no replay, in no hindsight and in no reason for a move, but to those who may read it. */
class HiddenFromReplayTest {

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(events -> {
            RealHistory.happen(events);
            hide(events, RealHistory.CORRIDOR, Item.WHOLE);
            hide(events, RealHistory.GRID, "planned");
        });
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static void hide(TestEvents events, UUID item, @Nullable String field) {
        events.append(
                Subject.ITEM,
                item,
                new ItemEvent.Disclosed(
                        Item.WHOLE.equals(field) ? null : field,
                        new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo artikel 5.1", null)),
                Map.of(MetaKey.EFFECTIVE_ON, "2024-12-31", MetaKey.ACTOR, "secretariat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/replays/roadmap?limit=100",
                "/api/v1/replays/items/GRID?limit=100",
                "/api/v1/replays/roadmap?kind=item.split",
                "/api/v1/hindsights?about=2024-12-12&known=1.0",
                "/api/v1/items/GRID/date-moves",
                "/api/v1/items/PIPE/date-moves",
                "/items/GRID/date-moves",
                "/hindsight?about=2024-12-12&known=1.0"
            })
    void isToldToInsidersOnly(String path) {
        String asked =
                path.replace("GRID", RealHistory.GRID.toString()).replace("PIPE", RealHistory.HYDROGEN_PIPE.toString());

        assertThat(web.get(asked).body())
                .doesNotContain(
                        "Delta Rhine Corridor gereed",
                        "planning was te ambitieus",
                        "uitrol duurt langer",
                        "2031/2033",
                        "alleen waterstof en CO2");
        assertThat(web.get(asked, WebHouse.ROLE, "auditor").body())
                .containsAnyOf("Delta Rhine Corridor gereed", "uitrol duurt langer");
    }

    @Test
    void isToldOnThePageOfNoStep() {
        StringBuilder seen = new StringBuilder();
        for (long position = 1; position <= web.head(); position++) {
            seen.append(web.get("/replays/roadmap?at=@" + position).body());
            seen.append(web.get("/replays/items/" + RealHistory.GRID + "?at=@" + position)
                    .body());
        }

        assertThat(seen)
                .contains("EoP AnQore")
                .doesNotContain(
                        "Delta Rhine Corridor gereed",
                        "planning was te ambitieus",
                        "uitrol duurt langer",
                        "2031–2033",
                        "alleen waterstof en CO2",
                        RealHistory.CORRIDOR.toString());
        assertThat(web.get("/replays/items/" + RealHistory.CORRIDOR).statusCode())
                .isEqualTo(404);
        assertThat(web.get("/items/" + RealHistory.CORRIDOR + "?at=@" + web.head())
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.get("/replays?q=corridor").body()).doesNotContain("Delta Rhine Corridor gereed");
        assertThat(web.get("/replays/items/" + RealHistory.CORRIDOR, WebHouse.ROLE, "auditor")
                        .body())
                .contains("Delta Rhine Corridor gereed");
    }

    @Test
    void isSteppedOver() {
        assertThat(web.get("/api/v1/replays/items/" + RealHistory.CORRIDOR).statusCode())
                .isEqualTo(404);
        assertThat(web.json("/api/v1/replays/roadmap?kind=item.split").get("steps"))
                .isEmpty();
        assertThat(web.json("/api/v1/replays/roadmap?kind=item.rescheduled")
                        .at("/steps/0/title")
                        .asString())
                .isEqualTo("EoP AnQore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reader", "partner", "auditor"})
    void isToldInTheSentencesOfTheAuditTrailAndNoOthers(String role) {
        String[] asker = role.isEmpty() ? new String[0] : new String[] {WebHouse.ROLE, role};
        Map<Long, JsonNode> trail = new HashMap<>();
        web.json("/api/v1/audit-entries?limit=1000", asker)
                .get("items")
                .forEach(entry -> trail.put(entry.get("position").asLong(), entry));

        JsonNode steps = web.json("/api/v1/replays/roadmap?limit=100", asker).get("steps");

        assertThat(steps).hasSizeGreaterThan(10);
        for (JsonNode step : steps) {
            JsonNode entry =
                    Objects.requireNonNull(trail.get(step.at("/event/position").asLong()));
            assertThat(step.get("sentence")).isEqualTo(entry.get("sentence"));
            assertThat(step.get("event")).isEqualTo(entry.get("event"));
            assertThat(step.get("changes")).isEqualTo(entry.get("changes"));
            assertThat(step.path("withheld")).isEqualTo(entry.path("withheld"));
        }
    }

    @Test
    void isNotFoundByWhomItNames() {
        String named = "/api/v1/replays/roadmap?body=" + RealHistory.HYDROGEN_PIPE + "&kind=item.split";

        JsonNode nothing = web.json(named);
        assertThat(nothing.get("steps")).isEmpty();
        assertThat(nothing.at("/links/previous").isMissingNode()).isTrue();
        assertThat(nothing.at("/links/next").isMissingNode()).isTrue();
        assertThat(web.json(named, WebHouse.ROLE, "auditor").get("steps")).hasSize(1);
    }
}
