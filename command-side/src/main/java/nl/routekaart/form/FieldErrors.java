package nl.routekaart.form;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;

/** Collects whatever is wrong with a form, so that the writer hears all of it at once. */
final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String rule, Object... namesAndValues) {
        errors.add(new FieldError(
                pointer,
                rule,
                Refusal.of(FormRules.INPUT_INVALID, namesAndValues).args()));
    }

    /** @throws RefusedException ({@code input-invalid}) with every error, if there is any */
    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.of(FormRules.INPUT_INVALID, "count", errors.size()), errors);
        }
    }
}
