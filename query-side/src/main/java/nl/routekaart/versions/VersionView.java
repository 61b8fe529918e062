package nl.routekaart.versions;

import java.util.UUID;
import nl.routekaart.answer.EventView;
import org.jspecify.annotations.Nullable;

/**
 * A frozen roadmap version.
 *
 * @param id which
 * @param name its name, {@code 1.0}
 * @param cut the last position inside it
 * @param remark what readers must know of it
 * @param frozen the event that froze it
 */
public record VersionView(
        UUID id, String name, long cut, @Nullable String remark, EventView frozen) {}
