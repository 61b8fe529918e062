package nl.routekaart.replay;

import nl.routekaart.page.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the pages of one replay: each step has one, which stays the same.
 *
 * @param about whose history: {@code items/<id>}
 * @param wanted only steps that meet these conditions
 * @param effectiveOn states are those that held on this day; empty for the latest
 * @param texts in which language
 */
record ReplayAddress(String about, Wanted wanted, String effectiveOn, Texts texts) {

    /** Where the step stands on its page, to be there at once. */
    private static final String STEP = "stap";

    /** A step. */
    String of(long position) {
        return address("@" + position, texts.language())
                .fragment(STEP)
                .build()
                .encode()
                .toUriString();
    }

    /** The same, among all steps. */
    ReplayAddress all() {
        return new ReplayAddress(about, Wanted.ALL, effectiveOn, texts);
    }

    /** The same in the other language. */
    String translated(String at) {
        return address(at, texts.dutch() ? "en" : "nl").build().encode().toUriString();
    }

    private UriComponentsBuilder address(String at, String language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/replays/" + about);
        add(address, "at", at);
        add(address, "kind", StepAsked.orEmpty(wanted.kind()));
        add(address, "effectiveFrom", StepAsked.orEmpty(wanted.effectiveFrom()));
        add(address, "effectiveOn", effectiveOn);
        return address.queryParam("lang", language);
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
