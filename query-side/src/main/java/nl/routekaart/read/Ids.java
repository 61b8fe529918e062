package nl.routekaart.read;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;

/** Ids as a request writes them. */
public final class Ids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id, if it is written as one. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The refusal of an id that nobody registered. */
    public static RefusedException notRegistered(Subject subject, String id) {
        return new RefusedException(
                Refusal.of(Rule.notFound("not-registered"), "subject", subject.word(), "id", shortened(id)));
    }

    private static String shortened(String id) {
        return id.length() <= 100 ? id : id.substring(0, 100) + '…';
    }
}
