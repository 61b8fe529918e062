package nl.routekaart.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What things were called at each position. */
public final class NamesThen {

    private final Map<UUID, TreeMap<Long, String>> names = new HashMap<>();

    void add(UUID id, long position, String name) {
        names.computeIfAbsent(id, key -> new TreeMap<>()).put(position, name);
    }

    /** What it was called at a position; the first name that it got, if it had none yet. */
    public Optional<String> of(UUID id, long position) {
        TreeMap<Long, String> of = names.get(id);
        if (of == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(of.floorEntry(position))
                .or(() -> Optional.of(of.firstEntry()))
                .map(Map.Entry::getValue)
                .filter(name -> !name.isEmpty());
    }
}
