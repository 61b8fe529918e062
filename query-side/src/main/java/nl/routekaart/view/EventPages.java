package nl.routekaart.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;

/** The events of the store as views take them in. */
final class EventPages {

    private static final int PAGE = 500;

    private final RawEvents raw;
    private final EventReader reader;

    EventPages(RawEvents raw, EventReader reader) {
        this.raw = raw;
        this.reader = reader;
    }

    long head() {
        return raw.head();
    }

    EventReader reader() {
        return reader;
    }

    /**
     * A page of the events after a position, up to and including another, as far as they can be read.
     *
     * @return empty when there is none
     * @throws nl.routekaart.message.UnknownEventException if the first of them is not known
     * @throws nl.routekaart.message.UnreadableEventException if the first of them cannot be read
     */
    List<ViewEvent> after(long position, long until) {
        return after(position, until, PAGE);
    }

    /** As {@link #after(long, long)}, at most so many. */
    List<ViewEvent> after(long position, long until, int most) {
        List<ViewEvent> page = new ArrayList<>();
        int limit = (int) Math.min(most, until - position);
        for (StoredEvent stored : limit < 1 ? List.<StoredEvent>of() : raw.page(position, limit)) {
            try {
                page.add(ViewEvent.of(stored, reader));
            } catch (RuntimeException e) {
                if (page.isEmpty() || !Blame.isUnreadable(e)) {
                    throw e;
                }
                return page;
            }
        }
        return page;
    }

    /** Where a view stands that has seen everything up to a position. */
    Stand standAt(long position) {
        return new Stand(position, idAt(position).orElse(null));
    }

    private Optional<UUID> idAt(long position) {
        return (position < 1 ? List.<StoredEvent>of() : raw.page(position - 1, 1))
                .stream()
                        .filter(event -> event.position() == position)
                        .map(StoredEvent::eventId)
                        .findFirst();
    }

    /** Why a view cannot go on from where it stands, if the history that it has seen is not the one in the store. */
    Optional<String> otherThan(Stand stand) {
        if (stand.position() == 0 || idAt(stand.position()).equals(Optional.ofNullable(stand.eventId()))) {
            return Optional.empty();
        }
        long head = raw.head();
        return Optional.of(
                head < stand.position()
                        ? "The view has seen " + stand.position() + " events, and the store has only " + head
                                + ": the events were put back. Check the log, then rebuild the view"
                        : "Event " + stand.position() + " is not the one that the view has seen: the events were put"
                                + " back or changed. Check the log, then rebuild the view");
    }

    /** @throws IllegalStateException if a view cannot go on from there */
    void requireThere(Stand stand) {
        otherThan(stand).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }

    /** All events of a subject up to a position. */
    List<ViewEvent> ofSubject(UUID id, long until) {
        return raw.ofSubject(id).stream()
                .filter(stored -> stored.position() <= until)
                .map(stored -> ViewEvent.of(stored, reader))
                .toList();
    }

    /** The events of a subject that are of these classes; the others are not read. */
    List<ViewEvent> ofSubject(UUID id, Set<? extends Class<?>> classes) {
        Set<String> names = classes.stream()
                .map(type -> reader.catalogue().typeOf(type).name())
                .collect(Collectors.toSet());
        return raw.ofSubject(id).stream()
                .filter(stored -> names.contains(stored.name()))
                .map(stored -> ViewEvent.of(stored, reader))
                .toList();
    }

    /** When the first event after a position was recorded; absent if there is none. */
    Optional<Instant> recordedAfter(long position) {
        return raw.page(position, 1).stream().map(StoredEvent::recordedAt).findFirst();
    }
}
