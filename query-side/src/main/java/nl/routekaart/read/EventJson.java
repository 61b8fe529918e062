package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.answer.EventView;
import org.jspecify.annotations.Nullable;

/**
 * The bare facts of an event.
 *
 * @param position its place among all events
 * @param sequence its number within its subject
 * @param name what happened
 * @param recordedAt when it was taken in
 * @param effective when it happened or holds, EDTF
 * @param actor the account that acted
 * @param party the party of that account
 * @param partyName what that party is called
 * @param onBehalfOf the party in whose name was acted
 * @param onBehalfOfName what that party is called
 * @param reason why
 * @param source where it can be read
 * @param certainty how sure the source is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Event")
public record EventJson(
        long position,
        long sequence,
        String name,
        Instant recordedAt,
        String effective,
        @Nullable String actor,
        @Nullable UUID party,
        @Nullable String partyName,
        @Nullable UUID onBehalfOf,
        @Nullable String onBehalfOfName,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String certainty) {

    public static EventJson of(EventView event, Names names) {
        return of(event, names::of);
    }

    public static EventJson of(EventView event, Function<UUID, String> names) {
        UUID party = event.party();
        UUID onBehalfOf = event.onBehalfOf();
        return new EventJson(
                event.position(),
                event.sequence(),
                event.name(),
                event.recordedAt(),
                event.effective(),
                event.actor(),
                party,
                party == null ? null : names.apply(party),
                onBehalfOf,
                onBehalfOf == null ? null : names.apply(onBehalfOf),
                event.reason(),
                event.source(),
                event.certainty());
    }
}
