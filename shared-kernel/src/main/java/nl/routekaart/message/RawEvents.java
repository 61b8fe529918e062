package nl.routekaart.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All events as stored, in order of position, before upcasting. For rebuilds, retries and proofs. */
public interface RawEvents {

    /**
     * The events after a position, in order, without gaps.
     *
     * @param afterPosition 0 for the start
     * @param limit at most so many, at least 1
     * @return empty when there is nothing further yet
     */
    List<StoredEvent> page(long afterPosition, int limit);

    /** All events of one subject id in order of sequence, which is also their order of position. */
    List<StoredEvent> ofSubject(UUID id);

    /** The position of the newest event; 0 when nothing has been recorded. */
    long head();

    /**
     * The largest position n such that every event up to n was recorded at or before the instant; 0 when there is
     * none. Exact also where the clock once jumped back.
     */
    long positionAt(Instant instant);
}
