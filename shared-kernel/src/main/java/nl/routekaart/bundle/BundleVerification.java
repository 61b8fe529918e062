package nl.routekaart.bundle;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.routekaart.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a bundle, with nothing but the bundle and what the checker knows from elsewhere.
 *
 * @param findings all that does not fit, in order of position; the bundle holds if there is nothing
 * @param checkpoint the newest; absent if it cannot be read
 * @param counted what was looked at
 */
public record BundleVerification(
        List<BundleFinding> findings, @Nullable Checkpoint checkpoint, Counted counted) {

    /**
     * What was looked at.
     *
     * @param events how many lines
     * @param withheld how many of these do not show their event
     * @param subjects how many subjects were folded again
     * @param seals how many sealed contents were made again
     * @param consents how many sign-offs
     * @param checkpoints how many checkpoints were compared with the tree, the newest among them
     * @param held how many of these somebody else held
     * @param clockBack how many events were recorded before the one in front of them: the clock was put back
     */
    public record Counted(
            long events,
            long withheld,
            long subjects,
            long seals,
            long consents,
            long checkpoints,
            long held,
            long clockBack) {}

    public BundleVerification {
        findings = findings.stream()
                .sorted(Comparator.comparingLong(BundleFinding::last).thenComparingLong(BundleFinding::first))
                .toList();
    }

    /** Whether everything fits. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /**
     * The first position that does not fit: it lies between these two, which are the same if it is known exactly. Empty if
     * everything fits, or what does not has no position.
     */
    public Optional<Range> first() {
        List<BundleFinding> placed =
                findings.stream().filter(finding -> finding.first() > 0).toList();
        OptionalLong first = placed.stream().mapToLong(BundleFinding::first).min();
        OptionalLong last = placed.stream().mapToLong(BundleFinding::last).min();
        return first.isPresent() && last.isPresent()
                ? Optional.of(new Range(first.getAsLong(), last.getAsLong()))
                : Optional.empty();
    }

    /** Positions, both of them in it. */
    public record Range(long first, long last) {}

    /** Checks a bundle. */
    public static BundleVerification of(Path folder, BundleTrust trust) {
        return new BundleVerifying(folder, trust).verify();
    }
}
