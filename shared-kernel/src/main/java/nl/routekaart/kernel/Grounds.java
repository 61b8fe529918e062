package nl.routekaart.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What somebody gives beside a command: since when it holds, why, and where it can be read.
 *
 * @param effectiveOn when it happened or holds; absent: the day of recording; {@link EdtfDate#UNKNOWN}: unknown
 * @param reason why, in the writer's words
 * @param source where it can be read
 * @param certainty how sure the source is
 * @param onBehalfOf the party in whose name it is done, where that is another than the account's own
 */
public record Grounds(
        @Nullable EdtfDate effectiveOn,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Certainty certainty,
        @Nullable PartyId onBehalfOf) {

    /** Nothing beside the command. */
    public static final Grounds NONE = new Grounds(null, null, null, null, null);
}
