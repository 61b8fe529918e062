package nl.routekaart.form;

/** How the value of a field is written in JSON. */
public enum FieldKind {
    /** A text of one line. */
    LINE,
    /** A text that may have line breaks and tabs. */
    TEXT,
    /** A date as vague as it is known, in EDTF. */
    DATE,
    /** A word of a closed list. */
    WORD,
    /** The UUID of another subject. */
    ID,
    /** The name of a roadmap version. */
    VERSION_NAME,
    /** The fingerprint of sealed content. */
    FINGERPRINT,
    /** A whole number. */
    WHOLE_NUMBER,
    /** A number, exact to the last digit. */
    DECIMAL,
    /** True or false. */
    FLAG,
    /** An object of texts under the words of {@link nl.routekaart.item.Requirement}. */
    DETAILS
}
