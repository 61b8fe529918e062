package nl.routekaart.imports;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** How far the imports by HTTP are that this process is at, for those who asked for them and wait for the answer. */
@Component
final class ImportsUnderWay {

    private final Map<UUID, ImportProgress> known = new ConcurrentHashMap<>();

    /** What an import does while others can ask how far it is. */
    interface Work {

        ImportReport run(Consumer<ImportProgress> progress);
    }

    /** @param id under which it can be asked for; with none it cannot */
    ImportReport followed(Optional<UUID> id, long size, Work work) {
        if (id.isEmpty()) {
            return work.run(progress -> {});
        }
        known.put(id.get(), new ImportProgress(0, 0, 0, size, Duration.ZERO));
        try {
            return work.run(progress -> known.put(id.get(), progress));
        } finally {
            known.remove(id.get());
        }
    }

    Optional<ImportProgress> find(UUID id) {
        return Optional.ofNullable(known.get(id));
    }
}
