package nl.routekaart.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Large pages of events in their order, read and decoded ahead on several threads: positions have no gaps, so every
 * page's place is known before the one before it was read.
 */
final class ReadAhead {

    /** Large enough for its one trip to the server not to count, small enough that what is under way is soon garbage. */
    private static final int PAGE = 1000;

    private static final int AHEAD = 2;

    private final EventPages events;
    private final ExecutorService threads;
    private final Pace pace;
    private final long until;
    private final Deque<Future<Page>> pages = new ArrayDeque<>();
    private long asked;

    ReadAhead(EventPages events, long until, ExecutorService threads, Pace pace) {
        this.events = events;
        this.threads = threads;
        this.pace = pace;
        this.until = until;
    }

    /** The next page; empty after the last. */
    Page next() {
        while (pages.size() < AHEAD && asked < until) {
            long after = asked;
            asked = Math.min(until, after + PAGE);
            long last = asked;
            pages.add(threads.submit(() -> read(after, last)));
        }
        Future<Page> next = pages.poll();
        return next == null ? Page.NONE : Futures.join(next);
    }

    private Page read(long after, long last) {
        Page[] page = {Page.NONE};
        pace.run(() -> page[0] = readNow(after, last));
        return page[0];
    }

    private Page readNow(long after, long last) {
        List<ViewEvent> read;
        try {
            read = events.after(after, last, PAGE);
        } catch (RuntimeException e) {
            if (!Blame.isUnreadable(e)) {
                throw e;
            }
            return new Page(List.of(), e);
        }
        long reached = read.isEmpty() ? after : read.getLast().position();
        if (reached == last) {
            return new Page(read, null);
        }
        Page rest = readNow(reached, last);
        if (rest.end() == null) {
            throw new IllegalStateException("Event " + (reached + 1) + " is missing");
        }
        return new Page(read, rest.end());
    }

    /**
     * Events that follow on those before.
     *
     * @param events what could be read
     * @param end why nothing after them can, if so
     */
    record Page(List<ViewEvent> events, @Nullable RuntimeException end) {

        private static final Page NONE = new Page(List.of(), null);

        boolean isEmpty() {
            return events.isEmpty() && end == null;
        }
    }
}
