package nl.routekaart.standalone.audit;

import java.io.PrintWriter;
import java.time.Duration;
import nl.routekaart.bundle.BundleFinding;
import nl.routekaart.bundle.BundleTrust;
import nl.routekaart.bundle.BundleVerification;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;

/**
 * A verification of a bundle in plain words.
 *
 * @param verification what came of the check
 * @param trust what the checker knew
 * @param words of the language
 */
record BundleTold(BundleVerification verification, BundleTrust trust, Words words) {

    private static final double MILLIS = 1000;

    void to(PrintWriter out, long nanos) {
        out.println(words.say(verification.holds() ? "holds" : "does-not-hold"));
        if (verification.holds() && !trust.held().isEmpty()) {
            out.println(words.say("held-fits", number(trust.held().size())));
        }
        verification
                .first()
                .ifPresent(range -> out.println(
                        range.first() == range.last()
                                ? words.say("first", number(range.first()))
                                : words.say("first-between", number(range.first()), number(range.last()))));
        verification.findings().forEach(finding -> finding(finding, out));
        out.println();
        Checkpoint checkpoint = verification.checkpoint();
        if (checkpoint != null) {
            out.println(words.say(
                    "checkpoint",
                    Printable.text(checkpoint.origin()),
                    number(checkpoint.size()),
                    checkpoint.root().hex()));
        }
        BundleVerification.Counted counted = verification.counted();
        out.println(words.say(
                "counted",
                number(counted.events()),
                number(counted.withheld()),
                number(counted.subjects()),
                number(counted.seals()),
                number(counted.consents()),
                number(counted.checkpoints())));
        if (counted.clockBack() > 0) {
            out.println(words.say("clock-back", number(counted.clockBack())));
        }
        double seconds = Duration.ofNanos(nanos).toMillis() / MILLIS;
        out.println(words.say("took", Double.toString(seconds)));
        if (trust.held().isEmpty()) {
            out.println(words.say("hold-a-checkpoint"));
        }
        if (trust.keys().isEmpty()) {
            out.println(words.say("know-the-key"));
        }
    }

    private void finding(BundleFinding finding, PrintWriter out) {
        String place = finding.first() == 0
                ? ""
                : finding.exact()
                        ? words.say("at", number(finding.first()))
                        : words.say("between", number(finding.first()), number(finding.last()));
        String where = finding.where().isEmpty() ? "" : " (" + Printable.text(finding.where()) + ")";
        out.println("- " + place
                + words.either(finding.fault().dutch(), finding.fault().english()) + where);
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
