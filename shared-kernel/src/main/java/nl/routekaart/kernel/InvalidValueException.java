package nl.routekaart.kernel;

/** A value that cannot be what it claims to be. The rule names the message that tells the writer what to mend. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String given;

    /**
     * @param rule the stable id of the broken rule, also the key of its message
     * @param given what was given, as the writer wrote it
     */
    public InvalidValueException(String rule, String given) {
        super(rule + ": " + given);
        this.rule = rule;
        this.given = given;
    }

    public String rule() {
        return rule;
    }

    public String given() {
        return given;
    }
}
