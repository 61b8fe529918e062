package nl.routekaart.standalone.july2023;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.standalone.Api;
import tools.jackson.databind.JsonNode;

/**
 * A sign-off that was asked of a party.
 *
 * @param who whom
 * @param id which
 */
record Consent(Programme programme, Who who, String id) {

    private static final String CONSENTS = "/api/v1/consents";

    static Consent asked(Programme programme, Who who, String nature, SignedOff of, String day) {
        return new Consent(
                programme,
                who,
                programme
                        .created(
                                Who.SECRETARIAT,
                                CONSENTS,
                                request(programme, who, nature, of, of.fingerprint())
                                        .on(day))
                        .text("/id"));
    }

    /** What is asked, of a fingerprint that may not be the present one. */
    static Body request(Programme programme, Who who, String nature, SignedOff of, String fingerprint) {
        return Body.of(of.subject(), of.id())
                .and("party", programme.id(who))
                .and("nature", nature)
                .and("fingerprint", fingerprint);
    }

    void isGiven(String day) {
        did(who, "givings", Body.empty().on(day));
    }

    /** Of a ministerial committee only the outcome, the date and the place where it can be read are kept. */
    void isGivenAsCanBeReadIn(String reference, String day) {
        did(who, "givings", Body.empty().accordingTo(reference).on(day));
    }

    void isGivenOnCondition(String condition, String day) {
        did(who, "conditional-givings", Body.of("condition", condition).on(day));
    }

    void conditionIsFulfilled(String evidence, String day) {
        did(
                Who.SECRETARIAT,
                "condition-fulfilments",
                Body.of("evidence", evidence).on(day));
    }

    private void did(Who party, String what, Body body) {
        programme.did(party, path(what), body);
    }

    Api.Answer tries(Who party, String what, Body body) {
        return programme.tries(party, path(what), body);
    }

    String state() {
        return read().at("/fields/progress/value/state").asString();
    }

    String cabinetStatus() {
        return read().at("/fields/cabinet/value/status").asString();
    }

    boolean hasLapsed() {
        return read().get("lapsed").asBoolean();
    }

    /** Where the text reads otherwise than what was asked for, and what stood and stands there. */
    List<String> whatChanged() {
        List<String> changes = new ArrayList<>();
        programme
                .reads(path("changes"))
                .get("changes")
                .forEach(change -> changes.add(change.get("path").asString() + ": "
                        + change.path("before").asString("-") + " > "
                        + change.path("after").asString("-")));
        return changes;
    }

    private JsonNode read() {
        return programme.reads(CONSENTS + "/" + id);
    }

    private String path(String what) {
        return CONSENTS + "/" + id + "/" + what;
    }
}
