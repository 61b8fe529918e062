package nl.routekaart.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes pages of events into one generation of a view, in the transaction of the caller. A page that fails is repeated
 * event by event under savepoints; the failing event parks its subject and the others go on.
 */
final class ViewWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    private final ViewSchema schema;
    private final BiFunction<ViewSchema, Collection<UUID>, ViewSchema.Entered> enter;
    private final EventPages events;
    private final Remembered remembered = new Remembered();

    /** @param enter how it begins */
    ViewWriter(
            ViewSchema schema, BiFunction<ViewSchema, Collection<UUID>, ViewSchema.Entered> enter, EventPages events) {
        this.schema = schema;
        this.enter = enter;
        this.events = events;
    }

    /**
     * Takes in what it has not seen yet; what lies between that and the page it fetches itself.
     *
     * @return up to where it has now seen everything
     */
    long write(List<ViewEvent> page) {
        if (page.isEmpty()) {
            return enter.apply(schema, List.of()).stand().position();
        }
        ViewSchema.Entered entered = enter.apply(schema, subjects(page));
        long position = entered.stand().position();
        if (!remembered.isLeftAt(position)) {
            events.requireThere(entered.stand());
        }
        long first = page.getFirst().position();
        Set<UUID> parked = entered.parked();
        remembered.foundAt(position);
        if (first > position + 1) {
            position = takeBefore(first, position);
            parked = schema.parked(subjects(page));
        }
        position = take(page, position, parked);
        remembered.leftAt(position);
        return position;
    }

    private long takeBefore(long first, long from) {
        long position = from;
        while (first > position + 1) {
            List<ViewEvent> between = events.after(position, first - 1);
            if (between.isEmpty()) {
                throw new IllegalStateException("Event " + (position + 1) + " is missing before " + first);
            }
            position = take(between, position, schema.parked(subjects(between)));
        }
        return position;
    }

    private static Set<UUID> subjects(List<ViewEvent> page) {
        return page.stream().map(ViewEvent::subjectId).collect(Collectors.toSet());
    }

    private long take(List<ViewEvent> page, long position, Set<UUID> parked) {
        List<ViewEvent> unseen =
                page.stream().filter(event -> event.position() > position).toList();
        long last = position;
        for (ViewEvent event : unseen) {
            if (event.position() != ++last) {
                throw new IllegalStateException("Event " + last + " is missing before " + event.position());
            }
        }
        if (!unseen.isEmpty()) {
            takeUnseen(unseen, parked, unseen.getLast());
        }
        return last;
    }

    private void takeUnseen(List<ViewEvent> unseen, Set<UUID> parked, ViewEvent last) {
        List<ViewEvent> open = new ArrayList<>();
        for (ViewEvent event : unseen) {
            if (parked.contains(event.subjectId())) {
                keepOut(event);
            } else {
                open.add(event);
            }
        }
        try {
            apply(open, last);
        } catch (RuntimeException failure) {
            if (!Blame.isOfTheEvent(failure)) {
                throw failure;
            }
            oneByOne(open);
            schema.advance(Stand.at(last));
        }
    }

    private void oneByOne(List<ViewEvent> open) {
        Set<UUID> parked = new HashSet<>();
        for (ViewEvent event : open) {
            if (parked.contains(event.subjectId())) {
                keepOut(event);
                continue;
            }
            try {
                apply(List.of(event), event);
            } catch (RuntimeException failure) {
                if (!Blame.isOfTheEvent(failure)) {
                    throw failure;
                }
                LOG.error(
                        "View {} parks {} {} at event {}",
                        schema.view().name(),
                        event.subject().word(),
                        event.subjectId(),
                        event.position(),
                        failure);
                schema.park(Parked.of(event, failure));
                parked.add(event.subjectId());
                keepOut(event);
            }
        }
    }

    private void keepOut(ViewEvent event) {
        remembered.forget(event.subjectId());
        Generation tables = schema.tables();
        schema.view().keepOut(event, tables);
        tables.send();
    }

    /** Rows and position, or nothing of them. */
    private void apply(List<ViewEvent> page, ViewEvent last) {
        Generation tables = schema.tables();
        Remembered.Attempt attempt = remembered.attempt();
        tables.update("savepoint page");
        try {
            if (!page.isEmpty()) {
                schema.view().apply(page, attempt, tables);
            }
            tables.update("update {view}.progress set position = ?, event_id = ?", last.position(), last.eventId());
            tables.update("release savepoint page");
            tables.send();
        } catch (RuntimeException failure) {
            if (tables.hasSent() && Blame.isOfTheEvent(failure)) {
                schema.backToSavepoint();
            }
            throw failure;
        }
        attempt.succeeded();
    }
}
