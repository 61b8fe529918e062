package nl.routekaart.message;

import java.util.Set;

/** The keys of an event's metadata. All values are strings; a key that does not apply is absent. */
public final class MetaKey {

    /** The account that acted, as an id; never a person's name. */
    public static final String ACTOR = "actor";

    /** The party whose account acted. */
    public static final String PARTY = "party";

    /** The party in whose name was acted, where that is another one. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** The mandate relied upon. */
    public static final String MANDATE = "mandate";

    /** The office in which was acted. */
    public static final String OFFICE = "office";

    /** Why, in the words of whoever acted. */
    public static final String REASON = "reason";

    /** Where it can be read. */
    public static final String SOURCE = "source";

    /** How sure the source is. */
    public static final String CERTAINTY = "certainty";

    /** When it happened or holds, as EDTF text; absent: the day of recording; {@code XXXX}: unknown. */
    public static final String EFFECTIVE_ON = "effectiveOn";

    /** The command that the event came from, a UUID. With {@link #ORDINAL} it is unique over all events. */
    public static final String COMMAND_ID = "commandId";

    /** The place of the event among those of its command: 0, 1, 2. Given out when it is stored. */
    public static final String ORDINAL = "ordinal";

    /** The caller's own key for the request: an idempotency key, or {@code import/} and the id of an imported row. */
    public static final String REQUEST_KEY = "requestKey";

    /** Digest of the request that a repeat under the same key must equal. */
    public static final String REQUEST_DIGEST = "requestDigest";

    /** What the whole chain of causes has in common. */
    public static final String CORRELATION_ID = "correlationId";

    /** What caused this directly. */
    public static final String CAUSATION_ID = "causationId";

    /** Sequence numbers of other subjects that the decision rested on. */
    public static final String BASIS = "basis";

    /** 128 random bits in base64url, so that a hash of the event cannot be guessed. Given when it is stored. */
    public static final String NONCE = "nonce";

    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    /** What every event of a command takes over from that command. */
    public static final Set<String> FROM_COMMAND = Set.of(
            ACTOR,
            PARTY,
            ON_BEHALF_OF,
            MANDATE,
            OFFICE,
            REASON,
            SOURCE,
            CERTAINTY,
            EFFECTIVE_ON,
            COMMAND_ID,
            REQUEST_KEY,
            REQUEST_DIGEST,
            CORRELATION_ID,
            CAUSATION_ID,
            BASIS,
            TRACEPARENT);

    private MetaKey() {}
}
