package nl.routekaart.bundle;

import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.Checkpoint;

/**
 * A checkpoint that is to be compared with the tree.
 *
 * @param from where it comes from
 * @param held whether somebody else held it
 * @param checkpoint what it says
 */
record CheckedCheckpoint(String from, boolean held, Checkpoint checkpoint) {

    long size() {
        return checkpoint.size();
    }

    boolean fits(Roots roots) {
        return roots.at(size()).filter(checkpoint.root()::equals).isPresent();
    }

    /** What is wrong if it does not fit. */
    Optional<BundleFinding> finding(Roots roots, List<Reference> references) {
        if (fits(roots)) {
            return Optional.empty();
        }
        BundleFault fault = size() > roots.size() ? BundleFault.LOG_SHORTER : BundleFault.ROOT_OTHER;
        return Optional.of(changed(references)
                .map(position -> BundleFinding.at(fault, position, from))
                .orElseGet(() -> new BundleFinding(fault, 1, Math.min(size(), roots.size() + 1), from)));
    }

    /** Up to where the events are surely those that this checkpoint is about; 0 if that cannot be told. */
    long sound(Roots roots, List<Reference> references) {
        if (fits(roots)) {
            return held ? size() : 0;
        }
        return changed(references).map(position -> position - 1).orElse(0L);
    }

    private Optional<Long> changed(List<Reference> references) {
        return references.stream()
                .flatMap(reference -> reference.changed(checkpoint).stream())
                .findFirst();
    }
}
