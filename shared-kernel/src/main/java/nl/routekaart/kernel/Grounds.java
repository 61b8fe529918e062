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
 * @param inOffice the office in which it is done, of those that the account holds; needed where it holds several
 * @param byMandate the name of the mandate by which it is done, of those that the account holds; needed where it holds several
 */
public record Grounds(
        @Nullable EdtfDate effectiveOn,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Certainty certainty,
        @Nullable PartyId onBehalfOf,
        @Nullable String inOffice,
        @Nullable String byMandate) {

    /** Nothing beside the command. */
    public static final Grounds NONE = new Grounds(null, null, null, null, null, null, null);

    /** Whether it says in which office or by which mandate it is done. */
    public boolean saysCapacity() {
        return inOffice != null || byMandate != null;
    }
}
