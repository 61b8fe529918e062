package nl.routekaart.replay;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose history is stepped through.
 *
 * @param path how the API names it: {@code items/<id>}
 * @param title what people call it; empty for the whole roadmap
 * @param subjects what happened to these is told; none: everything is
 * @param party what was done by or on behalf of this party is told too
 */
public record Scope(
        String path,
        String title,
        List<UUID> subjects,
        @Nullable UUID party) {

    /** Everything that was ever recorded. */
    public static final Scope ROADMAP = new Scope("roadmap", "", List.of(), null);

    public Scope {
        subjects = List.copyOf(Set.copyOf(subjects)).stream().sorted().toList();
    }

    /** Whether it leaves nothing out. */
    boolean whole() {
        return subjects.isEmpty() && party == null;
    }
}
