package nl.routekaart.view;

import org.jspecify.annotations.Nullable;

/**
 * Holds a view against a generation that was just built from its events. Nobody waits for it: what is shown is read in one
 * snapshot, and the other generation comes after it to the same position.
 */
final class Comparing {

    private final Building view;
    private final Pace pace;

    Comparing(Building view, Pace pace) {
        this.view = view;
        this.pace = pace;
    }

    /** All that both hold, where the view stands now. */
    Proof now() {
        Contents contents = view.contents();
        view.copyTo(view.livePosition());
        Building.At shown = view.liveAt(contents, pace);
        view.copyTo(shown.position());
        Building.At folded = view.nextAt(contents, pace);
        if (shown.digest().equals(folded.digest())) {
            return new Proof(shown.position(), shown.digest(), folded.digest(), null);
        }
        view.copyTo(view.keepShown(contents));
        return new Proof(shown.position(), shown.digest(), folded.digest(), first(contents));
    }

    /** What both held at an earlier position, up to which the other one was built. */
    Proof at(long position) {
        Contents contents = Contents.at(position, view.view());
        String shown = view.liveAt(contents, pace).digest();
        String folded = view.nextAt(contents, pace).digest();
        if (shown.equals(folded)) {
            return new Proof(position, shown, folded, null);
        }
        view.keepShown(contents);
        return new Proof(position, shown, folded, first(contents));
    }

    private @Nullable Difference first(Contents contents) {
        return view.firstDifference(contents).map(this::placed).orElse(null);
    }

    /** A row that does not tell from which event it comes cannot come from a later one than the last of its subject. */
    private Difference placed(Difference difference) {
        return difference.position() == null && difference.subjectId() != null
                ? difference.at(view.lastOf(difference.subjectId()).orElse(null))
                : difference;
    }
}
