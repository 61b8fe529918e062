package nl.routekaart.api;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.form.Shown;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;

/** The id of a subject in an address. */
final class PathId {

    private static final Rule NOT_READABLE = Rule.invalid("id-not-readable");
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    /**
     * A version can also be named by its name: that is what it is known by before it has an id. The installation is
     * {@code this} one.
     *
     * @throws RefusedException ({@code id-not-readable}) if it is no UUID
     */
    static UUID read(Subject subject, String given) {
        if (subject == Subject.VERSION && VersionName.readable(given)) {
            return Version.id(new VersionName(given)).value();
        }
        if (subject == Subject.INSTALLATION && given.equals("this")) {
            return InstallationId.THIS.value();
        }
        if (!FORM.matcher(given).matches()) {
            throw new RefusedException(Refusal.of(NOT_READABLE, "given", Shown.text(given)));
        }
        return UUID.fromString(given);
    }
}
