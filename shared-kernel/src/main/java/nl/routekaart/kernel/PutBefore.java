package nl.routekaart.kernel;

import org.jspecify.annotations.Nullable;

/**
 * That something lay before a body or party, so that it can have known: the day is that of the event.
 *
 * @param body before whom
 * @param meeting in which meeting, if it was one
 * @param revision which draft it was, as its source names it
 * @param fingerprint of the content; absent where a source does not identify it
 */
public record PutBefore(
        PartyId body,
        @Nullable String meeting,
        @Nullable String revision,
        @Nullable Fingerprint fingerprint) {}
