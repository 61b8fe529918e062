package nl.routekaart.document;

import java.util.Optional;
import java.util.UUID;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.Fingerprint;

/** Whether a sign-off that the route of a document or version asks for is still open. */
public final class SignOffs {

    private SignOffs() {}

    /**
     * Looks each consent up that the route asks for, for what is sealed at present.
     *
     * @param target the document or version
     */
    public static boolean open(UUID target, Optional<Fingerprint> fingerprint, Context context) {
        // Routes and consents are not recorded yet, so none can be open.
        return false;
    }
}
