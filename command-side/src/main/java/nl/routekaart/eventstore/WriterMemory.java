package nl.routekaart.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the events of subjects come to, as long as this process is the only one that writes them; at any other time
 * it remembers nothing. What an append changes is forgotten before that append is acknowledged. Safe for several threads.
 */
public final class WriterMemory {

    private static final int SUBJECTS = 10_000;

    /** A new one each time the memory opens, so that what a slow reader adds to an old one is never seen. */
    private volatile @Nullable Kept kept;

    private record Kept(Cache<UUID, Object> read, Cache<Object, Object> aggregates) {

        Kept() {
            this(cache(), cache());
        }

        private static <K> Cache<K, Object> cache() {
            return Caffeine.newBuilder()
                    .maximumSize(SUBJECTS)
                    .executor(Runnable::run)
                    .build();
        }
    }

    /** What is kept of a subject, else what is read now. Always the same kind of thing for the same memory. */
    public <T> T of(UUID subjectId, Class<T> kind, Function<UUID, T> read) {
        Kept present = kept;
        return present == null
                ? read.apply(subjectId)
                : kind.cast(present.read().get(subjectId, read));
    }

    /** Where Axon keeps aggregates at present, if anywhere. */
    @Nullable
    Cache<Object, Object> aggregates() {
        Kept present = kept;
        return present == null ? null : present.aggregates();
    }

    void open() {
        kept = new Kept();
    }

    void close() {
        kept = null;
    }

    void forget(Collection<UUID> subjectIds) {
        Kept present = kept;
        if (present != null) {
            present.read().invalidateAll(subjectIds);
        }
    }
}
