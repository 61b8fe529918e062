package nl.routekaart.answer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bare facts of an event: when, who, why.
 *
 * @param position its place among all events
 * @param sequence its number within its subject
 * @param name what happened, {@code item.rescheduled}
 * @param recordedAt when it was taken in
 * @param effective when it happened or holds, EDTF
 * @param actor the account that acted
 * @param party the party of that account
 * @param onBehalfOf the party in whose name was acted, where that is another
 * @param reason why
 * @param source where it can be read
 * @param certainty the word of how sure the source is
 */
public record EventView(
        long position,
        long sequence,
        String name,
        Instant recordedAt,
        String effective,
        @Nullable String actor,
        @Nullable UUID party,
        @Nullable UUID onBehalfOf,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String certainty) {

    /** The same, without why and on what source. */
    public EventView withoutGrounds() {
        return new EventView(
                position, sequence, name, recordedAt, effective, actor, party, onBehalfOf, null, null, certainty);
    }
}
