package nl.routekaart.view;

import java.util.List;
import java.util.UUID;
import nl.routekaart.message.EventReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The generation of a view that is read, as its writers see it. */
final class LiveView {

    private final View view;
    private final ViewSchema schema;
    private final Transactions transactions;
    private final ViewWriter writer;
    private final EventPages events;
    private final Reached reached;
    private volatile @Nullable Progress building;

    LiveView(View view, JdbcOperations jdbc, Transactions transactions, EventPages events) {
        this.view = view;
        this.schema = ViewSchema.live(view, jdbc);
        this.transactions = transactions;
        this.writer = new ViewWriter(schema, ViewSchema::lockAndEnter, events);
        this.events = events;
        this.reached = new Reached(schema::position);
    }

    String name() {
        return view.name();
    }

    View view() {
        return view;
    }

    ViewSchema schema() {
        return schema;
    }

    EventReader reader() {
        return events.reader();
    }

    /** In the transaction of the caller; see {@link ViewWriter#write}. */
    long write(List<ViewEvent> page) {
        return writer.write(page);
    }

    /** In a transaction of its own, whatever becomes of the caller's. */
    void writeApart(List<ViewEvent> page) {
        if (!page.isEmpty()) {
            Long position = transactions.apart().execute(status -> write(page));
            reached(position == null ? 0 : position);
        }
    }

    /**
     * Takes in a parked subject anew from its events.
     *
     * @throws StillFailsException if that fails; it stays parked, for what failed now
     */
    boolean retry(UUID subjectId) {
        try {
            return Boolean.TRUE.equals(transactions.required().execute(status -> refolded(subjectId)));
        } catch (RuntimeException e) {
            if (!Blame.isOfTheEvent(e) && !Blame.isUnreadable(e)) {
                throw e;
            }
            StillFailsException failure = new StillFailsException(Blame.reason(e), e);
            transactions.apart().executeWithoutResult(status -> schema.parkedFor(subjectId, Blame.reason(e)));
            throw failure;
        }
    }

    private boolean refolded(UUID subjectId) {
        schema.lock();
        if (schema.parked(List.of(subjectId)).isEmpty()) {
            return false;
        }
        List<ViewEvent> all = events.ofSubject(subjectId, schema.positionToWriteOn());
        Generation tables = schema.tables();
        view.refold(subjectId, all, tables);
        tables.send();
        schema.unpark(subjectId);
        return true;
    }

    /** To be called after commit. */
    void reached(long position) {
        reached.announce(position);
    }

    /** To be called when another generation was put in its place, which may stand at less than what was announced. */
    void replaced() {
        reached.standsAt(schema.position());
    }

    /** Says that it is being built anew, or no more. */
    void building(@Nullable Progress progress) {
        building = progress;
    }

    /** How far it is built anew, if it is. */
    @Nullable
    Rebuilding rebuilding() {
        Progress progress = building;
        return progress == null ? null : progress.state();
    }

    Reached reached() {
        return reached;
    }
}
