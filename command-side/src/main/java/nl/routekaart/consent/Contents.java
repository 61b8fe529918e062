package nl.routekaart.consent;

import java.util.List;
import java.util.Optional;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;

/** What a version or document has been sealed as; both keep it under the same name. */
final class Contents {

    private static final String FINGERPRINT = "fingerprint";

    private Contents() {}

    /** The fingerprint of the content that was sealed last. */
    static Optional<Fingerprint> present(Target target, Context context) {
        return said(target, context).value(Field.of(target.subject(), FINGERPRINT, Fingerprint.class));
    }

    /** Every fingerprint that it ever had, the newest last. */
    static List<Fingerprint> all(Target target, Context context) {
        return said(target, context).byField().getOrDefault(FINGERPRINT, List.of()).stream()
                .map(Statement::value)
                .filter(Fingerprint.class::isInstance)
                .map(Fingerprint.class::cast)
                .distinct()
                .toList();
    }

    private static Statements said(Target target, Context context) {
        return context.others().of(target.subject(), target.id()).statements();
    }
}
