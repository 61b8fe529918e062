package nl.routekaart.replay;

import java.time.LocalDate;
import nl.routekaart.page.WrittenDays;
import nl.routekaart.read.AuditQuestion;
import nl.routekaart.read.ReadQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which step a page asks for.
 *
 * @param at the last one taken by this point; absent for the first
 * @param after the first one after this position; absent if {@code at} says it
 * @param wanted only steps that meet these conditions
 * @param party the party among them, as it was named
 * @param body the body among them, as it was named
 * @param effectiveOn states are those that held on this day; absent for the latest
 */
record StepAsked(
        @Nullable String at,
        @Nullable Long after,
        Wanted wanted,
        @Nullable String party,
        @Nullable String body,
        @Nullable LocalDate effectiveOn) {

    static final StepAsked FIRST = new StepAsked(null, null, Wanted.ALL, null, null, null);

    private static final int LONGEST = 60;

    /**
     * Reads it. A number alone is a position too.
     *
     * @throws nl.routekaart.rule.RefusedException with everything that is wrong
     */
    static StepAsked of(MultiValueMap<String, String> parameters, AuditQuestion question) {
        ReadQuery query = new ReadQuery(WrittenDays.in(parameters));
        String at = query.text("at", LONGEST);
        query.text("lang");
        StepAsked asked = new StepAsked(
                at != null && at.matches("\\d{1,18}") ? '@' + at : at,
                query.number("after", 0, Long.MAX_VALUE / 16),
                Wanted.asked(query, question),
                typed(parameters, "party"),
                typed(parameters, "body"),
                query.day("effectiveOn"));
        query.check();
        return asked;
    }

    StepAsked all() {
        return new StepAsked(at, after, Wanted.ALL, null, null, effectiveOn);
    }

    private static @Nullable String typed(MultiValueMap<String, String> parameters, String name) {
        String typed = parameters.getFirst(name);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static String orEmpty(@Nullable Object given) {
        return given == null ? "" : given.toString();
    }
}
