package nl.routekaart.bundle;

import nl.routekaart.kernel.Subject;

/** The names of the files in a bundle. */
public final class BundleFile {

    /** What is what; written last, so that a bundle that has it is complete. */
    public static final String INDEX = "bundle.json";

    /** One line for each event, in order of position: see {@link BundleLine}. */
    public static final String EVENTS = "events.ndjson";

    /** The hashes of all leaves as the log kept them when it took the events in, 32 bytes each; not in every bundle. */
    public static final String LEAVES = "leaves";

    /** The signed checkpoint that covers every line. */
    public static final String CHECKPOINT = "checkpoint";

    /** The keys that the programme has signed with, one a line. */
    public static final String KEYS = "keys.txt";

    /** The checkpoints that events carry, each with the proof that the log grew from it to the newest. */
    public static final String PROOFS = "proofs.json";

    /** The sign-offs, with what they are of. */
    public static final String CONSENTS = "consents.json";

    /** Checks the bundle in a browser. */
    public static final String VERIFIER = "verify.html";

    private BundleFile() {}

    /** The sealed file of what was sealed at a position; {@code verify} checks it by itself. */
    public static String seal(Subject subject, long position) {
        return "seals/" + subject.word() + '-' + position + ".json";
    }
}
