package nl.routekaart.standalone.july2023;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import nl.routekaart.standalone.Api;
import tools.jackson.databind.JsonNode;

/** The register of the programme: its parties and its cabinet, and whoever speaks to it. */
final class Programme {

    private static final String OFFICE = "minister van EZK";

    private final Api reader;
    private final Map<Who, String> parties = new EnumMap<>(Who.class);
    private String cabinet = "";
    private long position;

    private Programme(Api reader) {
        this.reader = reader;
    }

    /** With every party, the minister in office, and Rutte IV in full office; the same however often it is begun. */
    static Programme begun(Api reader) {
        Programme programme = new Programme(reader);
        for (Who who : Who.values()) {
            if (!who.kind.isEmpty()) {
                Body party = Body.of("name", who.title).and("kind", who.kind).and("key", who.account);
                programme.parties.put(
                        who,
                        programme.once(who.account, "/api/v1/parties", party).text("/id"));
            }
        }
        programme.cabinet = programme
                .once(
                        "rutte-iv",
                        "/api/v1/cabinets",
                        Body.of("name", "Rutte IV").on("2022-01-10"))
                .text("/id");
        programme.appointTheMinister();
        return programme;
    }

    /** The minister's office is the minister's own; the person who holds it signs in with an account of the ministry. */
    private void appointTheMinister() {
        String minister = "/api/v1/parties/" + id(Who.MINISTER);
        once("office", minister + "/offices", Body.of("office", OFFICE).on("2022-01-10"));
        once(
                "holder",
                minister + "/office-holders",
                Body.of("office", OFFICE)
                        .and("name", "A. Jansen")
                        .and("account", Who.MINISTER.account)
                        .on("2022-01-10"));
    }

    void theCabinetFallsOn(String day) {
        once(
                "fall",
                "/api/v1/cabinets/" + cabinet + "/resignations",
                Body.empty().on(day));
    }

    private Api.Answer once(String key, String path, Body body) {
        Api.Answer answer =
                reader.as(Who.SECRETARIAT.account).with("Idempotency-Key", key).post(path, body.json());
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
        return seen(answer);
    }

    String id(Who who) {
        return parties.getOrDefault(who, "");
    }

    /** Somebody does something, and it is done. */
    Api.Answer did(Who who, String path, Body body) {
        return tries(who, path, body).expect(200);
    }

    Api.Answer created(Who who, String path, Body body) {
        return tries(who, path, body).expect(201);
    }

    /** Somebody tries to do something; what comes of it is in the answer. */
    Api.Answer tries(Who who, String path, Body body) {
        if (who == Who.MINISTER) {
            body.and("onBehalfOf", id(Who.MINISTER));
        }
        return seen(reader.as(who.account).post(path, body.json()));
    }

    /** Whatever is read from now on has seen this too. */
    private Api.Answer seen(Api.Answer answer) {
        String at = answer.header("Routekaart-Position");
        position = Math.max(position, at.isEmpty() ? 0 : Long.parseLong(at));
        return answer;
    }

    /** What stands there for the secretariat, after all that was done. */
    JsonNode reads(String path) {
        String asked = path + (path.contains("?") ? "&" : "?") + "atLeast=" + position;
        return reader.as(Who.SECRETARIAT.account).get(asked).expect(200).json();
    }

    /** Somebody who did not sign in, or did. */
    Api reader() {
        return reader;
    }
}
