package nl.routekaart.deciding;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.MetaKey;
import nl.routekaart.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What travels with a command as its metadata.
 *
 * @param actor who asks
 * @param grounds what was given beside the command
 * @param commandId the same for every repeat of this request
 * @param requestKey the caller's own key for this request
 * @param requestDigest digest of the whole request
 * @param expectedVersion the version on which the caller decided; absent: whatever it is now
 */
public record Envelope(
        Actor actor,
        Grounds grounds,
        UUID commandId,
        String requestKey,
        String requestDigest,
        @Nullable Long expectedVersion) {

    private static final String ROLE = "role";
    private static final String EXPECTED_VERSION = "expectedVersion";
    private static final String IN_OFFICE = "inOffice";
    private static final String BY_MANDATE = "byMandate";

    /** The envelope of a submission. */
    public static Envelope of(Submission submission) {
        return new Envelope(
                submission.actor(),
                submission.grounds(),
                commandId(submission.actor().account(), submission.key()),
                submission.key(),
                submission.requestDigest(),
                submission.expectedVersion());
    }

    /** The id of the command that an account gives under a key. */
    public static UUID commandId(String account, String key) {
        return Uuid5.of("command", account, key);
    }

    /**
     * As metadata of the command. All is written on each of its events, but for the role, the expected version, and the
     * office and mandate as they were asked for: events name those in which was acted.
     */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(MetaKey.ACTOR, actor.account());
        metadata.put(ROLE, actor.role().word());
        metadata.put(MetaKey.PARTY, actor.party().toString());
        metadata.put(MetaKey.COMMAND_ID, commandId.toString());
        metadata.put(MetaKey.REQUEST_KEY, requestKey);
        metadata.put(MetaKey.REQUEST_DIGEST, requestDigest);
        metadata.put(MetaKey.CORRELATION_ID, commandId.toString());
        metadata.put(MetaKey.CAUSATION_ID, commandId.toString());
        Optional.ofNullable(grounds.onBehalfOf())
                .ifPresent(party -> metadata.put(MetaKey.ON_BEHALF_OF, party.toString()));
        Optional.ofNullable(grounds.inOffice()).ifPresent(office -> metadata.put(IN_OFFICE, office));
        Optional.ofNullable(grounds.byMandate()).ifPresent(mandate -> metadata.put(BY_MANDATE, mandate));
        Optional.ofNullable(grounds.reason()).ifPresent(reason -> metadata.put(MetaKey.REASON, reason));
        Optional.ofNullable(grounds.source()).ifPresent(source -> metadata.put(MetaKey.SOURCE, source));
        Optional.ofNullable(grounds.certainty()).ifPresent(sure -> metadata.put(MetaKey.CERTAINTY, sure.word()));
        Optional.ofNullable(grounds.effectiveOn()).ifPresent(date -> metadata.put(MetaKey.EFFECTIVE_ON, date.text()));
        Optional.ofNullable(expectedVersion)
                .ifPresent(version -> metadata.put(EXPECTED_VERSION, Long.toString(version)));
        return metadata;
    }

    /** Reads the metadata of a command. */
    public static Envelope read(Map<String, ?> metadata) {
        return new Envelope(
                new Actor(
                        required(metadata, MetaKey.ACTOR),
                        Word.find(Role.class, required(metadata, ROLE)).orElseThrow(),
                        new PartyId(UUID.fromString(required(metadata, MetaKey.PARTY)))),
                new Grounds(
                        text(metadata, MetaKey.EFFECTIVE_ON)
                                .map(EdtfDate::parse)
                                .orElse(null),
                        text(metadata, MetaKey.REASON).orElse(null),
                        text(metadata, MetaKey.SOURCE).orElse(null),
                        text(metadata, MetaKey.CERTAINTY)
                                .flatMap(word -> Word.find(Certainty.class, word))
                                .orElse(null),
                        text(metadata, MetaKey.ON_BEHALF_OF)
                                .map(UUID::fromString)
                                .map(PartyId::new)
                                .orElse(null),
                        text(metadata, IN_OFFICE).orElse(null),
                        text(metadata, BY_MANDATE).orElse(null)),
                UUID.fromString(required(metadata, MetaKey.COMMAND_ID)),
                required(metadata, MetaKey.REQUEST_KEY),
                required(metadata, MetaKey.REQUEST_DIGEST),
                text(metadata, EXPECTED_VERSION).map(Long::valueOf).orElse(null));
    }

    private static Optional<String> text(Map<String, ?> metadata, String key) {
        return Optional.ofNullable(metadata.get(key)).map(Object::toString);
    }

    private static String required(Map<String, ?> metadata, String key) {
        return text(metadata, key).orElseThrow(() -> new IllegalArgumentException("A command without " + key));
    }
}
