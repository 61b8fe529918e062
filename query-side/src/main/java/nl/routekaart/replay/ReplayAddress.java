package nl.routekaart.replay;

import nl.routekaart.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the pages of one replay: each step has one, which stays the same.
 *
 * @param about whose history: {@code items/<id>}
 * @param asked only steps that meet its conditions, with states of its day
 * @param texts in which language
 */
record ReplayAddress(String about, StepAsked asked, Texts texts) {

    /** Where the step stands on its page, to be there at once. */
    private static final String STEP = "stap";

    /** A step. */
    String of(long position) {
        return written(address("@" + position, texts.language()).fragment(STEP));
    }

    /** The same, among all steps. */
    ReplayAddress all() {
        return new ReplayAddress(about, asked.all(), texts);
    }

    /** The same in the other language. */
    String translated(String at) {
        return written(address(at, texts.dutch() ? "en" : "nl"));
    }

    private UriComponentsBuilder address(String at, String language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/replays/" + about);
        add(address, "at", at);
        add(address, "kind", asked.wanted().kind());
        add(address, "party", asked.party());
        add(address, "body", asked.body());
        add(address, "actor", asked.wanted().actor());
        add(address, "effectiveFrom", asked.wanted().effectiveFrom());
        add(address, "effectiveOn", asked.effectiveOn());
        return address.queryParam("lang", language);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, value);
        }
    }

    /** A plus is written as what it is, or it would be read as a space. */
    private static String written(UriComponentsBuilder address) {
        return address.build().encode().toUriString().replace("+", "%2B");
    }
}
