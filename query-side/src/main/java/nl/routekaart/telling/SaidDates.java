package nl.routekaart.telling;

import java.util.Map;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.page.DateWords;

/** Says when something happened, as vague as it is known: {@code Op 4 juli 2023}, {@code In het vierde kwartaal van 2024}. */
final class SaidDates {

    private final Phrases phrases;
    private final DateWords words;

    SaidDates(Phrases phrases, DateWords words) {
        this.phrases = phrases;
        this.words = words;
    }

    /** How a sentence begins that tells what happened then. */
    String when(EdtfDate date) {
        String plain = plain(date);
        String key = date.uncertain() ? "when.uncertain" : date.approximate() ? "when.approximate" : "when.sure";
        return phrases.say(key, Map.of("when", plain));
    }

    private String plain(EdtfDate date) {
        String text = unqualified(date);
        int slash = text.indexOf('/');
        return switch (date.precision()) {
            case UNKNOWN -> phrases.say("when.unknown", Map.of());
            case NOT_BEFORE -> phrases.say("when.not-before", Map.of("date", noun(text.substring(0, slash))));
            case AT_LATEST -> phrases.say("when.at-latest", Map.of("date", noun(text.substring(slash + 1))));
            case RANGE ->
                phrases.say(
                        "when.range",
                        Map.of("from", noun(text.substring(0, slash)), "until", noun(text.substring(slash + 1))));
            default -> phrases.say("when." + date.precision().word(), Map.of("date", noun(text)));
        };
    }

    /** The date as a name: {@code 4 juli 2023}, {@code 2031 tot en met 2033}. */
    String name(EdtfDate date) {
        String text = unqualified(date);
        int slash = text.indexOf('/');
        String plain = switch (date.precision()) {
            case UNKNOWN -> phrases.say("date.unknown", Map.of());
            case NOT_BEFORE -> phrases.say("date.not-before", Map.of("date", noun(text.substring(0, slash))));
            case AT_LATEST -> phrases.say("date.at-latest", Map.of("date", noun(text.substring(slash + 1))));
            case RANGE ->
                phrases.say(
                        "date.range",
                        Map.of("from", noun(text.substring(0, slash)), "until", noun(text.substring(slash + 1))));
            default -> noun(text);
        };
        if (date.uncertain()) {
            return phrases.say("date.uncertain", Map.of("date", plain));
        }
        return date.approximate() ? phrases.say("date.approximate", Map.of("date", plain)) : plain;
    }

    private String noun(String text) {
        return words.say(EdtfDate.parse(text));
    }

    private static String unqualified(EdtfDate date) {
        return date.text().replaceAll("[?~%]", "");
    }
}
