package nl.routekaart.why;

import java.util.Locale;

/** Which part something has in the moves of a date. */
public enum Part {
    /** The date itself was given, moved or taken back. */
    MOVE,
    /** The item came to another state. */
    STATE,
    /** Something that the item needs moved, or came to another state. */
    NEED,
    /** A decision that the item needs, or is, was taken or deferred. */
    DECISION,
    /** What the item was split off from, merged of, or comes in the place of. */
    ORIGIN,
    /** The status that a cabinet had when the date moved. */
    CABINET,
    /** A version was frozen with the date in it. */
    FREEZE,
    /** A party or body answered whether it consents to such a version. */
    SIGN_OFF;

    /** The word by which the API and the texts know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
