package nl.routekaart.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A place in a replay that an auditor wants to find again.
 *
 * @param id which
 * @param about whose history is stepped through: {@code items/<id>}
 * @param position at which event
 * @param note what its maker wants to remember; may be empty
 * @param madeAt when it was made
 */
@Schema(name = "ReplayBookmark")
record Bookmark(UUID id, String about, long position, String note, Instant madeAt) {}
