package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What the words before or after the arrow mean.
 *
 * @param stated whether anything stands there at all
 * @param states the states of the life cycle that they name, in order
 * @param planned the date for which something is foreseen
 * @param asStated the words for that date
 * @param scope the scope that they state
 * @param value the value of a key figure
 * @param options options that they offer, with a remark
 * @param chosen the option that they choose
 * @param closed the option that they close
 * @param details what is stated with the state
 * @param complete whether nothing of the words is lost in all this
 */
record Meaning(
        boolean stated,
        List<String> states,
        @Nullable EdtfDate planned,
        @Nullable String asStated,
        @Nullable String scope,
        @Nullable String value,
        Map<String, String> options,
        @Nullable String chosen,
        @Nullable String closed,
        Map<String, String> details,
        boolean complete) {

    static final Meaning NOTHING =
            new Meaning(false, List.of(), null, null, null, null, Map.of(), null, null, Map.of(), true);

    /** Words that say nothing which can be recorded otherwise than as words. */
    static final Meaning WORDS =
            new Meaning(true, List.of(), null, null, null, null, Map.of(), null, null, Map.of(), false);

    static Meaning state(String state, boolean complete) {
        return new Meaning(true, List.of(state), null, null, null, null, Map.of(), null, null, Map.of(), complete);
    }

    static Meaning planned(EdtfDate date, String words) {
        return new Meaning(
                true,
                List.of(),
                date,
                words.equals(date.text()) ? null : words,
                null,
                null,
                Map.of(),
                null,
                null,
                Map.of(),
                true);
    }

    static Meaning value(String value) {
        return new Meaning(true, List.of(), null, null, null, value, Map.of(), null, null, Map.of(), true);
    }

    /** Both: what several parts of one text mean together. */
    Meaning and(Meaning other) {
        List<String> allStates = new ArrayList<>(states);
        allStates.addAll(other.states);
        Map<String, String> allOptions = new LinkedHashMap<>(options);
        allOptions.putAll(other.options);
        Map<String, String> allDetails = new LinkedHashMap<>(details);
        allDetails.putAll(other.details);
        return new Meaning(
                stated || other.stated,
                allStates,
                planned != null ? planned : other.planned,
                planned != null ? asStated : other.asStated,
                scope != null ? scope : other.scope,
                value != null ? value : other.value,
                allOptions,
                chosen != null ? chosen : other.chosen,
                closed != null ? closed : other.closed,
                allDetails,
                complete && other.complete);
    }
}
