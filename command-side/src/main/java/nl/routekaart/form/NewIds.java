package nl.routekaart.form;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Target;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;

/** The identities of new subjects: the same client with the same key always names the same subject. */
public final class NewIds {

    private NewIds() {}

    /** The id of a subject that is named by what its form says; empty for others, and where the form does not say it. */
    static Optional<UUID> named(Subject subject, Map<String, @Nullable Object> values) {
        if (values.get("name") instanceof VersionName name) {
            return Optional.of(Version.id(name).value());
        }
        if (subject == Subject.CONSENT
                && values.get("party") instanceof PartyId party
                && values.get("nature") instanceof Nature nature) {
            Fingerprint fingerprint = values.get("fingerprint") instanceof Fingerprint given ? given : null;
            return target(values)
                    .map(target ->
                            Consent.id(target, fingerprint, party, nature).value());
        }
        return Optional.empty();
    }

    private static Optional<Target> target(Map<String, @Nullable Object> values) {
        if (values.get("version") instanceof VersionId version) {
            return Optional.of(Target.of(version));
        }
        return values.get("document") instanceof DocumentId document
                ? Optional.of(Target.of(document))
                : Optional.empty();
    }

    /**
     * The id of a subject that a client creates.
     *
     * @param client the account that creates it; for imported rows the importing account
     * @param key the idempotency key of the request, or the key of the imported row
     * @param subject what it is; a version or sign-off has its id from what its form says instead
     */
    public static UUID of(String client, String key, Subject subject) {
        return Uuid5.of(client, key, subject.word());
    }
}
