package nl.routekaart.standalone;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.routekaart.rule.Spoken;

/** Why something did not start, in one line: what our own deepest failure says of it, or else the deepest cause. */
public final class WhyNot {

    private WhyNot() {}

    /** In the language of a log. */
    public static String of(Throwable failure) {
        return of(failure, Locale.ENGLISH);
    }

    /** What is not ours speaks English only. */
    public static String of(Throwable failure, Locale language) {
        List<Throwable> causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.reversed().stream()
                .filter(Spoken.class::isInstance)
                .map(Spoken.class::cast)
                .findFirst()
                .map(ours -> ours.in(language))
                .orElseGet(() -> said(causes.getLast()));
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
