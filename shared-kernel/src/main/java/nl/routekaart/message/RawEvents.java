package nl.routekaart.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Subject;

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

    /** The events of some subjects up to a position: subject after subject, each in order of sequence. */
    default List<StoredEvent> ofSubjects(Collection<UUID> ids, long untilPosition) {
        return ids.stream()
                .flatMap(id -> ofSubject(id).stream())
                .filter(event -> event.position() <= untilPosition)
                .toList();
    }

    /** The position of the newest event; 0 when nothing has been recorded. */
    long head();

    /**
     * The largest position n such that every event up to n was recorded at or before the instant; 0 when there is
     * none. Exact also where the clock once jumped back.
     */
    long positionAt(Instant instant);

    /** The ids of the subjects of a sort whose first event lies after one position and not after another, in order. */
    default List<UUID> registered(Subject subject, long afterPosition, long untilPosition) {
        List<UUID> ids = new ArrayList<>();
        long after = afterPosition;
        while (after < untilPosition) {
            List<StoredEvent> page = page(after, 1_000);
            if (page.isEmpty()) {
                break;
            }
            for (StoredEvent event : page) {
                if (event.sequence() == 0
                        && event.position() <= untilPosition
                        && event.subject().equals(subject.word())) {
                    ids.add(event.subjectId());
                }
            }
            after = page.getLast().position();
        }
        return ids;
    }
}
