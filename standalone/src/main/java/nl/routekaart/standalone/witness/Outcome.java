package nl.routekaart.standalone.witness;

import java.nio.file.Path;
import java.util.Set;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import org.jspecify.annotations.Nullable;

/** What came of a look at the log. */
sealed interface Outcome {

    /**
     * It goes on.
     *
     * @param before what was kept until then; nothing at the first look
     * @param now what is kept since
     * @param believed the keys that were believed because the log itself showed them, at the first look only
     * @param handedOver the keys that are trusted from now on because a trusted one vouches for them
     */
    record Continued(@Nullable Checkpoint before, Checkpoint now, Set<NoteKey> believed, Set<NoteKey> handedOver)
            implements Outcome {

        public Continued {
            believed = Set.copyOf(believed);
            handedOver = Set.copyOf(handedOver);
        }
    }

    /**
     * It does not, or did not and nobody has decided since.
     *
     * @param place where the evidence lies
     */
    record Alarmed(Alarm alarm, Path place) implements Outcome {}

    /** Whether nothing is new. */
    default boolean isAsItWas() {
        return this instanceof Continued(Checkpoint before, Checkpoint now, var believed, var handedOver)
                && before != null
                && before.size() == now.size()
                && handedOver.isEmpty();
    }
}
