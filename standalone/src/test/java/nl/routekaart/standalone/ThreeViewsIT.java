package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import nl.routekaart.standalone.Api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner's change, seen at once in the current state, the history and the audit trail. */
@Tag("black-box")
class ThreeViewsIT {

    private final Api tennet = Product.api().as("tennet");

    @Test
    void aChangeIsSeenInAllThreeViewsByWhoeverWaitsForItsPosition() {
        Answer registered = tennet.post(
                        "/api/v1/items", """
                        {"kind": "milestone", "title": "%s", "planned": "2031-36", "firmness": "intention",
                         "owner": "%s", "chains": ["transport-and-storage"], "source": "tennet.eu", "certainty": "A"}
                        """.formatted(Product.unique("Station Moerdijk"), partyId("tennet")))
                .expect(201);
        String id = registered.text("/id");
        assertThat(registered.header("Location")).endsWith("/api/v1/items/" + id);

        Answer moved = tennet.with("If-Match", registered.header("ETag"))
                .post("/api/v1/items/" + id + "/reschedulings", """
                        {"planned": "2033", "delayReason": "permit", "reason": "vergunning later",
                         "source": "tennet.eu/moerdijk"}
                        """)
                .expect(200);
        String position = moved.header("Routekaart-Position");

        Answer current =
                tennet.get("/api/v1/items/" + id + "?atLeast=" + position).expect(200);
        assertThat(current.text("/fields/planned/value/date")).isEqualTo("2033");
        assertThat(current.header("ETag")).isEqualTo(moved.header("ETag"));

        Answer before = tennet.get("/api/v1/items/" + id + "?at=@" + registered.header("Routekaart-Position"))
                .expect(200);
        assertThat(before.text("/fields/planned/value/date")).isEqualTo("2031-36");

        Answer history = tennet.get("/api/v1/items/" + id + "/history?field=planned&atLeast=" + position)
                .expect(200);
        assertThat(history.json().at("/items").valueStream().map(row -> row.toString()))
                .hasSize(2)
                .last()
                .asString()
                .contains("2033", "vergunning later", "tennet.eu/moerdijk");

        Answer audit = tennet.get("/api/v1/audit-entries?subjectId=" + id + "&atLeast=" + position)
                .expect(200);
        assertThat(audit.response().body()).contains("item.rescheduled", "vergunning later", "\"actor\":\"tennet\"");
    }

    private String partyId(String key) {
        return tennet.get("/api/v1/parties/" + key).expect(200).text("/id");
    }
}
