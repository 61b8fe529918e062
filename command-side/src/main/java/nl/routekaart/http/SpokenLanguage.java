package nl.routekaart.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The languages that the product speaks: Dutch, and English for who prefers it. */
public final class SpokenLanguage {

    public static final Locale DUTCH = Locale.of("nl");

    private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);

    private SpokenLanguage() {}

    /** The spoken language that the caller likes best ({@code Accept-Language}); Dutch if it does not say. */
    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DUTCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Objects.requireNonNullElse(best, DUTCH);
        } catch (IllegalArgumentException e) {
            return DUTCH; // not a list of languages: as if nothing was said
        }
    }
}
