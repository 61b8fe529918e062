package nl.routekaart.standalone;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.routekaart.rule.Spoken;

/** Why something did not start, in one line: what the deepest cause says of it. */
public final class WhyNot {

    private WhyNot() {}

    /** In the language of a log. */
    public static String of(Throwable failure) {
        return of(failure, Locale.ENGLISH);
    }

    /** Causes that are not ours speak English only. */
    public static String of(Throwable failure, Locale language) {
        Throwable deepest = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .reduce(failure, (earlier, later) -> later);
        if (deepest instanceof Spoken spoken) {
            return spoken.in(language);
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
