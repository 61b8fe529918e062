package nl.routekaart.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Keys that are forgotten with this object: for what is tried out and not recorded. Safe for several threads. */
public final class MemoryKeys implements SubjectKeys {

    private final Map<UUID, List<Optional<SecretKey>>> keys = new HashMap<>();

    @Override
    public synchronized Key make(UUID subject) {
        List<Optional<SecretKey>> own = keys.computeIfAbsent(subject, id -> new ArrayList<>());
        if (own.isEmpty() || own.getLast().isEmpty()) {
            own.add(Optional.of(AesGcm.newKey()));
        }
        return new Key(new KeyName(subject, own.size()), own.getLast().orElseThrow());
    }

    @Override
    public synchronized Optional<SecretKey> find(KeyName name) {
        List<Optional<SecretKey>> own = keys.getOrDefault(name.subject(), List.of());
        return name.number() > own.size() ? Optional.empty() : own.get(name.number() - 1);
    }

    @Override
    public synchronized int destroy(KeyName upTo) {
        List<Optional<SecretKey>> own = keys.getOrDefault(upTo.subject(), List.of());
        List<Optional<SecretKey>> gone = own.subList(0, Math.min(own.size(), upTo.number()));
        int living = (int) gone.stream().filter(Optional::isPresent).count();
        gone.replaceAll(key -> Optional.empty());
        return living;
    }
}
