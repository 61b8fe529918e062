package nl.routekaart.authority;

/** What the acting party has to do with the subject. */
public enum Relation {
    /** It owns the subject, or has succeeded the party that does. */
    OWNER,
    /** It is one of those responsible for it beside the owner. */
    RESPONSIBLE,
    /** None of these. */
    OTHER
}
