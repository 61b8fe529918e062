package nl.routekaart.telling;

import nl.routekaart.kernel.PutBefore;

/** Tells that something was put before a body. */
final class PutBeforeTelling {

    private PutBeforeTelling() {}

    static Told of(PutBefore put, Speech speech) {
        return Told.by("put-before")
                .with("body", speech.party(put.body()))
                .with("meeting", put.meeting())
                .with("fingerprint", speech.fingerprint(put.fingerprint()))
                .with("revision", put.revision());
    }
}
