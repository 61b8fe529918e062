package nl.routekaart.read;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import nl.routekaart.telling.Line;

/**
 * The same in both languages.
 *
 * @param nl in Dutch
 * @param en in English
 */
@Schema(name = "Sentence")
public record SentenceJson(String nl, String en) {

    /** What a line of the audit trail tells: what happened, and how it was recorded. */
    public static SentenceJson of(Line line) {
        return new SentenceJson(line.sentence(Languages.DUTCH), line.sentence(Locale.ENGLISH));
    }
}
