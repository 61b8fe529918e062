package nl.routekaart.standalone.july2023;

import nl.routekaart.standalone.Api;
import tools.jackson.databind.JsonNode;

/** The letter to parliament that goes with a roadmap. */
record Letter(Text text) implements SignedOff {

    static Letter with(Roadmap roadmap, Programme programme) {
        return new Letter(Text.opened(programme, roadmap, "letter", "Kamerbrief Routekaart"));
    }

    /** Somebody has something to say about a passage; gives the number of the remark. */
    long isRemarkedOnBy(Who who, String passage, String words) {
        return text.did(who, "remarks", Body.of("passage", passage).and("text", words))
                .json()
                .get("version")
                .asLong();
    }

    void remarkIsAdopted(long remark) {
        text.did(
                Who.EZK,
                "remark-settlements",
                Body.empty().and("remark", remark).and("disposal", "adopted"));
    }

    /** A passage was judged because the cabinet is caretaker. */
    void passageIsJudged(String passage, String outcome, Body how) {
        text.did(
                Who.EZK,
                "caretaker-checks",
                how.and("passage", passage)
                        .and("newPolicy", false)
                        .and("newClaim", false)
                        .and("outcome", outcome));
    }

    Api.Answer signing(Who who, Body how) {
        return text.tries(who, "signatures", how.and("office", "minister van EZK"));
    }

    void isSigned(String day) {
        text.did(
                Who.MINISTER,
                "signatures",
                Body.of("office", "minister van EZK").on(day));
    }

    void isSentToTheHouse(String day) {
        text.did(
                Who.EZK,
                "sendings",
                Body.of("chamber", "house-of-representatives").on(day));
    }

    void isNumbered(String dossier, String number) {
        text.did(
                Who.EZK,
                "papers",
                Body.of("chamber", "house-of-representatives")
                        .and("dossier", dossier)
                        .and("number", number));
    }

    JsonNode read() {
        return text.read();
    }

    @Override
    public String subject() {
        return "document";
    }

    @Override
    public String id() {
        return text.id();
    }

    @Override
    public String fingerprint() {
        return text.field("fingerprint").asString();
    }
}
