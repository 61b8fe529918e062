package nl.routekaart.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes pages of events into one generation of a view, in the transaction of the caller. A page that fails is repeated
 * event by event under savepoints; the failing event parks its subject and the others go on.
 */
final class ViewWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

    private final ViewSchema schema;
    private final TransactionOperations savepoint;
    private final EventPages events;
    private final Remembered remembered = new Remembered();

    /** @param savepoint runs under a savepoint of the current transaction */
    ViewWriter(ViewSchema schema, TransactionOperations savepoint, EventPages events) {
        this.schema = schema;
        this.savepoint = savepoint;
        this.events = events;
    }

    /**
     * Takes in what it has not seen yet; what lies between that and the page it fetches itself.
     *
     * @return up to where it has now seen everything
     */
    long write(List<ViewEvent> page) {
        if (page.isEmpty()) {
            return schema.positionToWriteOn();
        }
        ViewSchema.Entered entered = schema.enter(subjects(page));
        long position = entered.position();
        long first = page.getFirst().position();
        Set<UUID> parked = entered.parked();
        remembered.foundAt(position);
        if (first > position + 1) {
            position = takeBefore(first, position);
            parked = schema.parked(subjects(page));
        }
        position = take(page, position, parked);
        schema.advance(position);
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
        takeUnseen(unseen, parked);
        return last;
    }

    private void takeUnseen(List<ViewEvent> unseen, Set<UUID> parked) {
        List<ViewEvent> open = new ArrayList<>();
        for (ViewEvent event : unseen) {
            if (parked.contains(event.subjectId())) {
                keepOut(event);
            } else {
                open.add(event);
            }
        }
        try {
            apply(open);
        } catch (RuntimeException failure) {
            if (!Blame.isOfTheEvent(failure)) {
                throw failure;
            }
            oneByOne(open);
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
                apply(List.of(event));
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
        schema.view().keepOut(event, schema.tables());
    }

    private void apply(List<ViewEvent> page) {
        if (!page.isEmpty()) {
            Remembered.Attempt attempt = remembered.attempt();
            savepoint.executeWithoutResult(status -> schema.view().apply(page, attempt, schema.tables()));
            attempt.succeeded();
        }
    }
}
