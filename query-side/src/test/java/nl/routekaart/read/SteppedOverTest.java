package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever may not see a step of a replay comes by each link to one that may be seen, however many lie between. */
class SteppedOverTest {

    private static final UUID PIPE = Uuid5.of("stepped-over", "pipe");
    private static final String REPLAY = "/api/v1/replays/roadmap";

    /** More than are looked at in one go. */
    private static final int HIDDEN = 2_600;

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(events -> {
            record(events, new ItemEvent.Registered(ItemKind.MILESTONE, "Leiding", null, null, null));
            record(
                    events,
                    new ItemEvent.Disclosed(
                            "planned", new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo artikel 5.1", null)));
            record(events, new ItemEvent.Renamed("Leiding 1"));
            hidden(events, HIDDEN);
            record(events, new ItemEvent.Renamed("Leiding 2"));
            record(events, new ItemEvent.Renamed("Leiding 3"));
            record(events, new ItemEvent.Renamed("Leiding 4"));
            hidden(events, 3);
        });
        assertThat(web.jdbc().update("update view_audit.entry set content = '[]' where position = ?", web.head() - 4))
                .isEqualTo(1);
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static void hidden(TestEvents events, int count) {
        for (int i = 0; i < count; i++) {
            record(events, new ItemEvent.Rescheduled(null, PlannedDate.of(Integer.toString(2030 + i % 9)), null));
        }
    }

    private static void record(TestEvents events, DomainEvent event) {
        events.append(
                Subject.ITEM, PIPE, event, Map.of(MetaKey.EFFECTIVE_ON, "2024-12-31", MetaKey.ACTOR, "secretariat"));
    }

    private static List<String> walked(String from, String link) {
        List<String> names = new ArrayList<>();
        String next = from;
        while (!next.isEmpty()) {
            JsonNode part = web.json(next);
            assertThat(part.get("steps")).as(next).hasSize(1);
            names.add(part.at("/steps/0/state/title/value").asString());
            next = part.at("/links/" + link).asString("");
        }
        return names;
    }

    @Test
    void forwardsAndBackwards() {
        List<String> all = walked(REPLAY, "next");

        assertThat(all).containsExactly("Leiding", "Leiding", "Leiding 1", "Leiding 2", "Leiding 4");
        assertThat(walked(web.json(REPLAY).at("/links/last").asString(), "previous"))
                .isEqualTo(all.reversed());
        assertThat(web.json(REPLAY + "?limit=100").get("steps")).hasSize(all.size());
        assertThat(web.json(REPLAY + "?limit=5").at("/links/next").isMissingNode())
                .isTrue();
        assertThat(web.json(REPLAY + "?limit=4").at("/links/next").isMissingNode())
                .isFalse();
    }

    @Test
    void onThePagesToo() {
        assertThat(web.get("/replays/roadmap?lang=nl&at=@3").body())
                .contains("/replays/roadmap?at=@" + (HIDDEN + 4))
                .doesNotContain("/replays/roadmap?at=@4\"");
    }
}
