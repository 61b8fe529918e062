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

    /**
     * All that both hold, where the view stands now.
     *
     * @param due where it ought to stand at least: if it does not, it is held against what the events say there
     */
    Proof now(long due) {
        Contents contents = view.contents();
        view.copyTo(Math.max(view.livePosition(), due));
        Building.At shown = view.liveAt(contents, pace);
        view.copyTo(Math.max(shown.position(), due));
        Building.At folded = view.nextAt(contents, pace);
        long position = Math.max(shown.position(), due);
        if (shown.digest().equals(folded.digest())) {
            return new Proof(position, shown.digest(), folded.digest(), null);
        }
        view.copyTo(Math.max(view.keepShown(contents), due));
        return new Proof(position, shown.digest(), folded.digest(), first(contents, position));
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
        return new Proof(position, shown, folded, first(contents, position));
    }

    /** Of a row that no event can have made it can only be said where it was seen. */
    private @Nullable Difference first(Contents contents, long position) {
        return view.firstDifference(contents)
                .map(difference -> difference.position() == null ? difference.at(position) : difference)
                .orElse(null);
    }
}
