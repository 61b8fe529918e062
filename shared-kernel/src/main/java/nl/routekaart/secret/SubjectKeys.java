package nl.routekaart.secret;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** The keys of subjects. They lie outside the events, and are the only thing that is ever destroyed. */
public interface SubjectKeys {

    /**
     * A key.
     *
     * @param name which one
     * @param secret 32 bytes
     */
    record Key(KeyName name, SecretKey secret) {}

    /** The subject's present key; a new one if it has none, or if that was destroyed. */
    Key make(UUID subject);

    /** Empty if it was destroyed, or has not been restored from its backup. */
    Optional<SecretKey> find(KeyName name);

    /**
     * Destroys a key and every one that its subject had before. What was encrypted under them can be read by nobody from then
     * on.
     *
     * @return how many there were
     */
    int destroy(KeyName upTo);
}
