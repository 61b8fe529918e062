package nl.routekaart.rule;

import java.util.List;

/** A refusal on its way to whoever asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<FieldError> errors;

    public RefusedException(Refusal refusal) {
        this(refusal, List.of());
    }

    /** @param errors every field that is wrong, all at once */
    public RefusedException(Refusal refusal, List<FieldError> errors) {
        super(refusal.rule().id() + ' ' + refusal.args());
        this.refusal = refusal;
        this.errors = List.copyOf(errors);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
