package nl.routekaart.standalone.july2023;

import nl.routekaart.standalone.Api;

/** The decision memo behind the letter. */
record Memo(Programme programme, Text text) {

    private static final String ASKED = "instemmen met de bijgaande Kamerbrief en deze ondertekenen";

    static Memo behind(Roadmap roadmap, Programme programme) {
        Text text = Text.opened(programme, roadmap, "memo", "Beslisnota juli 2023");
        text.says(
                "geadviseerd-besluit",
                1,
                "U wordt geadviseerd om in te stemmen met de bijgaande Kamerbrief en deze te ondertekenen.");
        text.isSealed();
        return new Memo(programme, text);
    }

    void nothingCannotBeDisclosed() {
        text.did(Who.EZK, "undisclosable-answers", Body.empty().and("none", true));
    }

    Api.Answer isPutBeforeTheMinister() {
        return text.tries(
                Who.EZK,
                "presentations",
                Body.of("to", programme.id(Who.MINISTER)).and("decision", ASKED).on("2023-07-13"));
    }

    void ministerAgrees(String day) {
        text.did(Who.MINISTER, "answers", Body.of("answer", "agree").on(day));
    }

    void isSentAlong(String day) {
        text.did(
                Who.EZK,
                "sendings",
                Body.of("chamber", "house-of-representatives").on(day));
    }
}
