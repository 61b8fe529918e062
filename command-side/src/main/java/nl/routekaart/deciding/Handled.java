package nl.routekaart.deciding;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.message.MetaKey;
import org.jspecify.annotations.Nullable;

/** What a subject remembers of its own history beside its state: which commands it knows, and what can be corrected. */
public final class Handled {

    /**
     * A command that was recorded.
     *
     * @param requestDigest digest of the request
     * @param version the number of its last event: the version that was answered
     */
    record Command(String requestDigest, long version) {}

    private final Map<UUID, Command> commands = new HashMap<>();
    private final Set<Long> correctable = new HashSet<>();
    private final Set<Long> corrected = new HashSet<>();
    private long sequence = -1;

    /**
     * Remembers an event.
     *
     * @param corrects the number of the event that it corrects, if it is a correction
     */
    public void remember(long number, @Nullable Long corrects, Map<String, ?> metadata) {
        sequence = number;
        if (corrects != null) {
            corrected.add(corrects);
        } else if (number > 0) {
            correctable.add(number);
        }
        Object commandId = metadata.get(MetaKey.COMMAND_ID);
        if (commandId != null) {
            Object digest = metadata.get(MetaKey.REQUEST_DIGEST);
            commands.put(
                    UUID.fromString(commandId.toString()),
                    new Command(digest == null ? "" : digest.toString(), number));
        }
    }

    Optional<Command> command(UUID commandId) {
        return Optional.ofNullable(commands.get(commandId));
    }

    Set<Long> correctable() {
        return Collections.unmodifiableSet(correctable);
    }

    Set<Long> corrected() {
        return Collections.unmodifiableSet(corrected);
    }

    /** The number of the last event; -1 before the first. */
    long sequence() {
        return sequence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Handled that
                && commands.equals(that.commands)
                && correctable.equals(that.correctable)
                && corrected.equals(that.corrected)
                && sequence == that.sequence;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
