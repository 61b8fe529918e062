package nl.routekaart.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the writer of a view remembers of subjects from page to page, so that it need not read back what it wrote. A
 * subject is what its events up to a position make of it, whoever has written that into the view. So what is remembered
 * counts for as long as the view stands where it was left, and is forgotten whenever it is found elsewhere: a page was
 * rolled back, or another process has gone on.
 */
final class Remembered {

    /** The part of the heap that the statements of one view may take, at what {@link #BYTES} says of each. */
    private static final int PART_OF_HEAP = 20;

    private static final int BYTES = 1000;

    private final Cache<UUID, Folded> subjects = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES)
            .weigher((UUID id, Folded folded) -> 1 + folded.statements().count())
            .executor(Runnable::run)
            .build();
    private long position = -1;

    /** Whether the view is where it was left. */
    boolean isLeftAt(long found) {
        return found == position;
    }

    /** Begins where the view is found. */
    void foundAt(long found) {
        if (found != position) {
            subjects.invalidateAll();
            position = found;
        }
    }

    /** Forgets a subject that an event is kept out of: it is not what its events make of it. */
    void forget(UUID id) {
        subjects.invalidate(id);
    }

    /** Notes where the view is left; that holds once the transaction is committed, and shows if it is not. */
    void leftAt(long left) {
        position = left;
    }

    /** An attempt at some events, which may fail. */
    Attempt attempt() {
        return new Attempt();
    }

    /** What is made of subjects by events that are not known yet to be taken in. */
    final class Attempt implements Subjects {

        private final Map<UUID, Folded> made = new HashMap<>();

        @Override
        public Map<UUID, Folded> known(Collection<UUID> ids, Function<Collection<UUID>, Map<UUID, Folded>> readBack) {
            Map<UUID, Folded> known = new HashMap<>(subjects.getAllPresent(ids));
            made.forEach((id, folded) -> {
                if (ids.contains(id)) {
                    known.put(id, folded);
                }
            });
            Set<UUID> unknown = new HashSet<>(ids);
            unknown.removeAll(known.keySet());
            if (!unknown.isEmpty()) {
                known.putAll(readBack.apply(unknown));
            }
            return known;
        }

        @Override
        public void become(Map<UUID, Folded> folded) {
            made.putAll(folded);
        }

        /** To be called when the events were taken in. */
        void succeeded() {
            subjects.putAll(made);
        }
    }
}
