package nl.routekaart.telling;

import nl.routekaart.consent.RouteChange;

/** What is told of a departure from a route of sign-offs, of a version or document alike. */
final class RouteTelling {

    /** Begins the name of a sign-off by who also stands in a letter ("mede namens"); behind it whom. */
    private static final String CO_SIGNATORY = "co-signatory";

    private RouteTelling() {}

    static Told of(String signOff, RouteChange change, Speech speech) {
        return Told.by(change.needed() ? "route-adapted" : "route-adapted.not-needed")
                .with("signOff", name(signOff, speech))
                .with("kind", speech.word(change.by()))
                .with("by", speech.party(change.party()))
                .with(
                        "nature",
                        change.nature() == null
                                ? null
                                : speech.say("nature." + change.nature().word()));
    }

    private static String name(String signOff, Speech speech) {
        return signOff.startsWith(CO_SIGNATORY + '-')
                ? speech.say("sign-off." + CO_SIGNATORY)
                : speech.sayOr("sign-off." + signOff, Speech.spaced(signOff));
    }
}
