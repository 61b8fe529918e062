package nl.routekaart.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import nl.routekaart.kernel.EdtfDate;

/** Says a date as vague as it is known, in words. */
public final class DateWords {

    private final Texts texts;

    public DateWords(Texts texts) {
        this.texts = texts;
    }

    /** {@code 4 juli 2023}, {@code 3e kwartaal 2029}, {@code 2031–2033}, {@code uiterlijk 2026, onzeker}. */
    public String say(EdtfDate date) {
        String words = plain(date);
        if (date.uncertain()) {
            return texts.say("date.uncertain", words);
        }
        return date.approximate() ? texts.say("date.approximate", words) : words;
    }

    /** A day. */
    public String say(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    /** A moment of recording. */
    public String say(ZonedDateTime moment) {
        return say(moment.toLocalDate()) + " " + two(moment.getHour()) + ":" + two(moment.getMinute());
    }

    private String plain(EdtfDate date) {
        return switch (date.precision()) {
            case UNKNOWN -> texts.say("date.unknown");
            case NOT_BEFORE ->
                texts.say(
                        "date.not-before",
                        part(date.text().substring(0, date.text().indexOf('/'))));
            case AT_LATEST ->
                texts.say(
                        "date.at-latest", part(date.text().substring(date.text().indexOf('/') + 1)));
            case RANGE -> range(date);
            default -> single(date);
        };
    }

    private String range(EdtfDate date) {
        int slash = date.text().indexOf('/');
        return part(date.text().substring(0, slash)) + "–" + part(date.text().substring(slash + 1));
    }

    private String part(String text) {
        return single(EdtfDate.parse(text));
    }

    private String single(EdtfDate date) {
        LocalDate first = date.first();
        int year = first.getYear();
        return switch (date.precision()) {
            case DAY -> say(first);
            case MONTH -> month(first) + " " + year;
            case SEASON -> texts.say("date.season." + (first.getMonthValue() / 3), year);
            case QUARTER -> texts.say("date.quarter." + ((first.getMonthValue() + 2) / 3), year);
            case HALF_YEAR -> texts.say(first.getMonthValue() == 1 ? "date.half.1" : "date.half.2", year);
            default -> Integer.toString(year);
        };
    }

    private String month(LocalDate day) {
        return texts.say("month." + day.getMonthValue());
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
