package nl.routekaart.form;

import nl.routekaart.rule.Rule;

/** The rules of filling in a form. */
public final class FormRules {

    /** One or more fields have to be mended; the refusal lists each of them. */
    public static final Rule INPUT_INVALID = Rule.invalid("input-invalid");

    static final String FIELD_REQUIRED = "field-required";
    static final String FIELD_UNKNOWN = "field-unknown";
    static final String VALUE_WRONG_TYPE = "value-wrong-type";
    static final String WORD_UNKNOWN = "word-unknown";
    static final String TEXT_BLANK = "text-blank";
    static final String TEXT_TOO_LONG = "text-too-long";
    static final String TEXT_NOT_CLEAN = "text-not-clean";
    static final String LINE_NOT_CLEAN = "line-not-clean";
    static final String ID_NOT_READABLE = "id-not-readable";
    static final String NUMBER_OUT_OF_RANGE = "number-out-of-range";
    static final String LIST_TOO_LONG = "list-too-long";

    private FormRules() {}
}
