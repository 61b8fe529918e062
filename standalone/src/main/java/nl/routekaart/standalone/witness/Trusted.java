package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.HandOver;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;

/**
 * The keys that a witness believes.
 *
 * @param keys under the name of the log
 */
record Trusted(Set<NoteKey> keys) {

    Trusted {
        keys = new LinkedHashSet<>(keys);
    }

    /** What a log shows of itself, which whoever has no key from elsewhere has to believe: those that signed this checkpoint. */
    static Trusted shownBy(LogSource log, SignedNote checkpoint) throws IOException {
        return new Trusted(Set.copyOf(log.keys().all())).where(checkpoint::isSignedBy);
    }

    /** With those that one of these vouches for, if a checkpoint is signed with none of these. */
    Trusted handedOver(LogSource log, SignedNote checkpoint) throws IOException {
        return keys.stream().anyMatch(checkpoint::claims)
                ? this
                : new Trusted(HandOver.trusted(keys, log.keys().handOvers()));
    }

    /** What is wrong with the signatures under a checkpoint. */
    Optional<Breach> breach(SignedNote checkpoint) {
        Trusted own = where(
                key -> key.name().equals(Checkpoint.parse(checkpoint.text()).origin()));
        if (own.keys.isEmpty() && !keys.isEmpty()) {
            return Optional.of(Breach.OTHER_LOG);
        }
        Trusted claimed = own.where(checkpoint::claims);
        if (claimed.keys.isEmpty()) {
            return Optional.of(Breach.KEY_UNKNOWN);
        }
        return claimed.keys.stream().allMatch(checkpoint::isSignedBy)
                ? Optional.empty()
                : Optional.of(Breach.SIGNATURE_WRONG);
    }

    Trusted with(Set<NoteKey> more) {
        Trusted all = new Trusted(keys);
        all.keys.addAll(more);
        return all;
    }

    Trusted without(Set<NoteKey> known) {
        return where(key -> !known.contains(key));
    }

    private Trusted where(Predicate<NoteKey> which) {
        return new Trusted(keys.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
