package nl.routekaart.page;

import java.time.LocalDate;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Points;
import nl.routekaart.rule.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The point in time that a reader asked for, as it was typed.
 *
 * @param at a position, an instant, a day of recording or a version; empty for now
 * @param effectiveOn the day asked about; empty for the latest
 */
public record Moment(String at, String effectiveOn) {

    private static final int LONGEST = 60;

    public static Moment of(MultiValueMap<String, String> parameters) {
        String at = given(parameters, "at");
        return new Moment(at.matches("\\d{1,18}") ? '@' + at : at, given(parameters, "effectiveOn"));
    }

    /** What was typed into a field; empty when nothing was. */
    public static String given(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** @throws RefusedException as {@link Points#look}, and {@code day-not-readable} */
    public Points.Look look(Points points, EndOfDay days) {
        return points.look(at.isEmpty() ? null : days.point(WrittenDays.iso(at)), day());
    }

    /** @throws RefusedException {@code day-not-readable} if it is none */
    public @Nullable LocalDate day() {
        return effectiveOn.isEmpty() ? null : WrittenDays.read(effectiveOn);
    }

    /** From where is looked, in words; empty for now. */
    String looking(Points.Look look, Texts texts) {
        if (look.point() == null) {
            return "";
        }
        LocalDate day = look.point().effectiveOn();
        String dayWords = day == null ? "" : new DateWords(texts).say(day);
        if (at.isEmpty()) {
            return texts.say("looking.day", dayWords);
        }
        String name = at.matches("\\d{1,4}\\..*") ? texts.say("looking.version", at) : at;
        return day == null ? texts.say("looking.at", name) : texts.say("looking.both", name, dayWords);
    }

    /** The address of a page from this point. */
    public String address(String path, String language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!at.isEmpty()) {
            address.queryParam("at", at);
        }
        if (!effectiveOn.isEmpty()) {
            address.queryParam("effectiveOn", effectiveOn);
        }
        return address.queryParam("lang", language).encode().build().toUriString();
    }
}
