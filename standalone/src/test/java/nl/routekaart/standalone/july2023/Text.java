package nl.routekaart.standalone.july2023;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.standalone.Api;
import tools.jackson.databind.JsonNode;

/**
 * A text that the ministry writes in passages.
 *
 * @param id which document
 */
record Text(Programme programme, String id) {

    static Text opened(Programme programme, Roadmap roadmap, String type, String title) {
        Body document = Body.of("type", type).and("version", roadmap.id()).and("title", title);
        return new Text(
                programme,
                programme.created(Who.EZK, "/api/v1/documents", document).text("/id"));
    }

    void says(String passage, long order, String text, Agenda.Item... about) {
        did(Who.EZK, "passages", passage(passage, order, text, about));
    }

    void nowSays(String passage, long order, String text, Agenda.Item... about) {
        did(Who.EZK, "passage-revisions", passage(passage, order, text, about));
    }

    void leavesOut(String passage) {
        did(Who.EZK, "passage-withdrawals", Body.of("passage", passage));
    }

    private static Body passage(String passage, long order, String text, Agenda.Item... about) {
        return Body.of("passage", passage)
                .and("order", order)
                .and("text", text)
                .and("cites", List.of(about).stream().map(Agenda.Item::id).toList());
    }

    void isSealed() {
        did(Who.EZK, "sealings", Body.empty());
    }

    Api.Answer did(Who who, String what, Body body) {
        return programme.did(who, path(what), body);
    }

    Api.Answer tries(Who who, String what, Body body) {
        return programme.tries(who, path(what), body);
    }

    /** What seems to say more than is so: {@code passage kind}. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        read().get("warnings")
                .forEach(warning -> warnings.add(warning.get("passage").asString() + " "
                        + warning.get("kind").asString()));
        return warnings;
    }

    JsonNode field(String field) {
        return read().at("/fields/" + field.replace("/", "~1") + "/value");
    }

    JsonNode read() {
        return programme.reads("/api/v1/documents/" + id);
    }

    private String path(String what) {
        return "/api/v1/documents/" + id + "/" + what;
    }
}
