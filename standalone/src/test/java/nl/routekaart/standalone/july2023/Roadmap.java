package nl.routekaart.standalone.july2023;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.standalone.Api;
import tools.jackson.databind.JsonNode;

/** A version of the roadmap, from its draft to its publication. */
final class Roadmap implements SignedOff {

    private final Programme programme;
    private final String name;
    private final String path;

    private Roadmap(Programme programme, String name) {
        this.programme = programme;
        this.name = name;
        this.path = "/api/v1/versions/" + name;
    }

    static Roadmap drafted(Programme programme, String name) {
        Roadmap roadmap = new Roadmap(programme, name);
        Body draft = Body.of("name", name)
                .and("horizon", "2030/2040")
                .and("edition", "Nationaal Plan Energiesysteem (concept)");
        programme.did(Who.SECRETARIAT, roadmap.path + "/drafts", draft);
        return roadmap;
    }

    /** It is judged to be in line with the national energy plan. */
    void isInLineWithTheEnergyPlan(String grounds) {
        did(
                "judgements",
                Body.of("edition", "Nationaal Plan Energiesysteem (concept)")
                        .and("inLine", true)
                        .and("grounds", grounds));
    }

    void isFrozen(String day) {
        programme.created(
                Who.SECRETARIAT, "/api/v1/versions", Body.of("name", name).on(day));
    }

    Body named() {
        return Body.of("name", name);
    }

    void isSealed() {
        did("sealings", Body.empty());
    }

    void isPutOutForConsent(String day) {
        did("consent-rounds", Body.empty().on(day));
    }

    void isCheckedForACaretakerCabinet(String day) {
        did(
                "caretaker-checks",
                Body.of("announcedIn", "eerder aangekondigd beleid")
                        .and("newPolicy", false)
                        .and("newClaim", false)
                        .and("newActivity", false)
                        .and("opinion", false)
                        .and("outcome", "unchanged")
                        .on(day));
    }

    void isOffered(Letter letter, String day) {
        did("offers", Body.of("letter", letter.id()).on(day));
    }

    void nothingInItCannotBeDisclosed() {
        did("undisclosable-answers", Body.empty().and("none", true));
    }

    void isPublished(Body why) {
        did("publications", why);
    }

    Api.Answer did(String what, Body body) {
        return programme.did(Who.SECRETARIAT, path + "/" + what, body);
    }

    Api.Answer tries(String what, Body body) {
        return programme.tries(Who.SECRETARIAT, path + "/" + what, body);
    }

    String status() {
        return field("status").asString();
    }

    List<String> checksAskedAgain() {
        List<String> asked = new ArrayList<>();
        read().get("checksAskedAgain").forEach(check -> asked.add(check.asString()));
        return asked;
    }

    JsonNode field(String field) {
        return read().at("/fields/" + field + "/value");
    }

    JsonNode read() {
        return programme.reads(path);
    }

    /** A publication as somebody who did not sign in gets it, or a partner. */
    String publication(Api reader, String file) {
        return new String(reader.bytes(path + "/publications/" + file), StandardCharsets.UTF_8);
    }

    @Override
    public String subject() {
        return "version";
    }

    @Override
    public String id() {
        return read().get("id").asString();
    }

    @Override
    public String fingerprint() {
        return field("fingerprint").asString();
    }
}
