package nl.routekaart.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which an answer is given: Dutch, unless English is preferred. */
public final class Languages {

    public static final Locale DUTCH = Locale.of("nl");

    private Languages() {}

    /** The first of Dutch and English among the languages that the reader accepts. */
    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return DUTCH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("nl") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("en") ? Locale.ENGLISH : DUTCH)
                .orElse(DUTCH);
    }

    /** The language that was chosen by name, or else the one accepted. */
    public static Locale of(@Nullable String chosen, HttpServletRequest request) {
        if ("en".equals(chosen)) {
            return Locale.ENGLISH;
        }
        return "nl".equals(chosen) ? DUTCH : of(request);
    }
}
