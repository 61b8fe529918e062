package nl.routekaart.seal;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.routekaart.secret.KeyName;
import org.jspecify.annotations.Nullable;

/** The keys that salts are made with. */
@FunctionalInterface
public interface SaltKeys {

    /**
     * A key.
     *
     * @param sealed the subject that is sealed: it has a key of its own, which is made when it is first asked for
     * @param erasable the key of the text that is to be salted; absent for what stays readable, under the key of what is sealed
     * @return empty if the key was destroyed
     */
    Optional<SecretKey> of(UUID sealed, @Nullable KeyName erasable);
}
