package nl.routekaart.eventstore;

import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Axon's cache of aggregates, in the writer's memory: empty unless this process is the only writer. */
final class AggregateCache implements Cache {

    private final WriterMemory memory;

    AggregateCache(WriterMemory memory) {
        this.memory = memory;
    }

    @Override
    @SuppressWarnings("unchecked") // Axon puts in and takes out the same type
    public <K, V> @Nullable V get(K key) {
        var kept = memory.aggregates();
        return kept == null ? null : (V) kept.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        var kept = memory.aggregates();
        if (kept != null) {
            kept.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        var kept = memory.aggregates();
        return kept != null && kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        var kept = memory.aggregates();
        return kept != null && kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        var kept = memory.aggregates();
        if (kept != null) {
            kept.invalidateAll();
        }
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        var kept = memory.aggregates();
        if (kept != null) {
            kept.asMap().computeIfPresent(key, (same, value) -> {
                @SuppressWarnings("unchecked") // as above
                V present = (V) value;
                return update.apply(present);
            });
        }
    }

    /** Nobody is told of what is forgotten: it can always be read again. */
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> true;
    }
}
