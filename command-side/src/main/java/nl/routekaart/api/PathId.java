package nl.routekaart.api;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.form.Shown;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;

/** The id of a subject in an address. */
final class PathId {

    private static final Rule NOT_READABLE = Rule.invalid("id-not-readable");
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    /** @throws RefusedException ({@code id-not-readable}) if it is no UUID */
    static UUID read(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new RefusedException(Refusal.of(NOT_READABLE, "given", Shown.text(given)));
        }
        return UUID.fromString(given);
    }
}
