package nl.routekaart.standalone.july2023;

/** What a sign-off is asked of: one content of a version or a document. */
interface SignedOff {

    /** The field that names it in a request. */
    String subject();

    String id();

    String fingerprint();
}
