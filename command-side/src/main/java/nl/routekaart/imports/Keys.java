package nl.routekaart.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Target;
import nl.routekaart.form.NewIds;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.InvalidValueException;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.kernel.Word;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;

/**
 * What the keys of a file stand for. A key names a subject within the importing account; an id, written as a UUID,
 * names any subject whoever created it. The key of a sign-off says what is asked, of whom and for which content.
 */
final class Keys {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<Class<?>, Subject> SUBJECTS = Map.of(
            PartyId.class, Subject.PARTY,
            ItemId.class, Subject.ITEM,
            VersionId.class, Subject.VERSION,
            DocumentId.class, Subject.DOCUMENT);

    private static final Pattern SIGN_OFF = Pattern.compile("(version|document):([^/]+)/([^/]+)/("
            + Arrays.stream(Nature.values()).map(Nature::word).collect(Collectors.joining("|"))
            + ")(?:/([0-9a-f]{64}))?");

    private final String account;
    private final Predicate<UUID> registered;
    private final Set<UUID> known = new HashSet<>();
    private final Map<UUID, Boolean> asked = new HashMap<>();

    /**
     * @param account the importing account
     * @param registered whether anything is recorded of a subject
     */
    Keys(String account, Predicate<UUID> registered) {
        this.account = account;
        this.registered = registered;
    }

    /** The subject that a reference of this type names. */
    static Optional<Subject> subject(Class<?> reference) {
        return Optional.ofNullable(SUBJECTS.get(reference));
    }

    UUID id(Subject subject, String key) {
        if (ID.matcher(key).matches()) {
            return UUID.fromString(key);
        }
        if (subject == Subject.VERSION) {
            return version(key);
        }
        return subject == Subject.CONSENT ? signOff(key) : NewIds.of(account, key, subject);
    }

    /** {@code version:1.0/mcke/consent}, and behind another slash the fingerprint, if there is one. */
    private UUID signOff(String key) {
        Matcher parts = SIGN_OFF.matcher(key);
        if (!parts.matches()) {
            return NewIds.of(account, key, Subject.CONSENT);
        }
        Subject subject = parts.group(1).equals("version") ? Subject.VERSION : Subject.DOCUMENT;
        String fingerprint = parts.group(5);
        return Consent.id(
                        new Target(subject, id(subject, parts.group(2))),
                        fingerprint == null ? null : new Fingerprint(fingerprint),
                        new PartyId(id(Subject.PARTY, parts.group(3))),
                        Word.find(Nature.class, parts.group(4)).orElseThrow())
                .value();
    }

    /** Whether there is such a subject, in the register or by an earlier row of this file. */
    boolean exists(UUID id) {
        return known.contains(id) || asked.computeIfAbsent(id, registered::test);
    }

    /** A row created it. */
    void created(UUID id) {
        known.add(id);
        asked.remove(id);
    }

    private static UUID version(String key) {
        try {
            return Version.id(new VersionName(key)).value();
        } catch (InvalidValueException e) {
            return new UUID(0, 0);
        }
    }
}
