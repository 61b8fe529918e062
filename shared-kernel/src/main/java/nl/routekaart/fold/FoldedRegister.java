package nl.routekaart.fold;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Statements;

/**
 * Subjects that were folded elsewhere.
 *
 * @param entries each under its id
 */
record FoldedRegister(Map<UUID, Entry> entries) implements Register {

    FoldedRegister {
        entries = Map.copyOf(entries);
    }

    @Override
    public Optional<Entry> find(Subject subject, UUID id) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> entry.subject() == subject);
    }

    @Override
    public void each(Subject subject, BiConsumer<UUID, Statements> visitor) {
        entries.forEach((id, entry) -> {
            if (entry.subject() == subject) {
                visitor.accept(id, entry.statements());
            }
        });
    }
}
