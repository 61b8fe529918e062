package nl.routekaart.standalone.verify;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.kernel.Subject;
import nl.routekaart.seal.Fault;
import nl.routekaart.seal.Finding;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;
import nl.routekaart.seal.Withheld;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;

/**
 * A verification in plain words.
 *
 * @param verification what came of the check
 * @param trust what the checker knew
 * @param words of the language
 */
record Told(Verification verification, Trust trust, Words words) {

    private static final Set<Fault> KEYS = EnumSet.of(Fault.FILE_KEY_UNKNOWN, Fault.MANIFEST_KEY_UNKNOWN);

    void to(PrintWriter out) {
        out.println(words.say(verification.holds() ? "holds" : "does-not-hold"));
        for (Finding finding : verification.findings()) {
            out.println(
                    "- " + words.either(finding.fault().dutch(), finding.fault().english()) + " ("
                            + Printable.text(finding.where()) + ")");
        }
        if (verification.findings().stream().anyMatch(finding -> KEYS.contains(finding.fault()))) {
            out.println(words.say("key-changed"));
        }
        Verification.Sealed sealed = verification.sealed();
        if (sealed != null) {
            out.println();
            sealed(sealed, out);
        }
        out.println(words.say("shown", Integer.toString(verification.shown().size())));
        out.println(
                words.say("withheld", Integer.toString(verification.withheld().size())));
        for (Withheld withheld : verification.withheld()) {
            out.println("- " + Printable.text(withheld.digest()) + ": " + Printable.text(withheld.ground()));
        }
        if (trust.keys().isEmpty() && trust.fingerprint() == null) {
            out.println();
            out.println(words.say("compare"));
        }
    }

    private void sealed(Verification.Sealed sealed, PrintWriter out) {
        Subject subject = sealed.claims().subject();
        out.println(words.say(
                "sealed",
                words.either(subject.dutch(), subject.word()),
                Printable.text(sealed.claims().name()),
                sealed.claims().id().toString(),
                Long.toString(sealed.claims().cut())));
        out.println(words.say("fingerprint", sealed.fingerprint().hex()));
        Checkpoint checkpoint = sealed.checkpoint();
        if (checkpoint != null) {
            out.println(words.say("key", Printable.text(new NoteKey(checkpoint.origin(), sealed.key()).toString())));
            out.println(words.say(
                    "checkpoint",
                    Printable.text(checkpoint.origin()),
                    Long.toString(checkpoint.size()),
                    checkpoint.root().hex()));
        }
    }
}
