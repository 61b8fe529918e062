package nl.routekaart.form;

import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;

/** The identities of new subjects: the same client with the same key always names the same subject. */
public final class NewIds {

    private NewIds() {}

    /**
     * The id of a subject that a client creates.
     *
     * @param client the account that creates it; for imported rows the importing account
     * @param key the idempotency key of the request, or the key of the imported row
     * @param subject what it is; a version has its id from its name instead
     */
    public static UUID of(String client, String key, Subject subject) {
        return Uuid5.of(client, key, subject.word());
    }
}
