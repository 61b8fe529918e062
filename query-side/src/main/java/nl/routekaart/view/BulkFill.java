package nl.routekaart.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the empty tables of one or more views from all events in one pass. Large pages are read and decoded ahead, each
 * subject is folded once and in memory, and rows go out by COPY while the next pages are decoded.
 */
final class BulkFill {

    private static final int SUBJECTS = 500;

    private final EventPages events;
    private final Pace pace;
    private final Progress progress;
    private final Map<UUID, Folded> folded = new HashMap<>();
    private final Set<UUID> failed = new HashSet<>();

    BulkFill(EventPages events, Pace pace, Progress progress) {
        this.events = events;
        this.pace = pace;
        this.progress = progress;
    }

    /**
     * Fills all of them up to a position, or as far as events can be read.
     *
     * @return what came of it
     */
    Filled run(List<Building> views, long until) {
        try (ExecutorService readers = threads("rebuild-read");
                ExecutorService writers = threads("rebuild-write")) {
            List<Lane> lanes = views.stream()
                    .map(view -> new Lane(view, view.rows().orElseThrow(), pace, writers))
                    .toList();
            try {
                ReadAhead pages = new ReadAhead(events, until, readers, pace);
                long position = 0;
                RuntimeException end = null;
                for (ReadAhead.Page page = pages.next(); end == null && !page.isEmpty(); page = pages.next()) {
                    position = take(page.events(), position, lanes);
                    end = page.end();
                }
                lanes.forEach(Lane::finishEvents);
                takeSubjects(lanes);
                return new Filled(position, end, lanes);
            } finally {
                lanes.forEach(Lane::close);
                readers.shutdownNow();
                writers.shutdownNow();
            }
        }
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name(name, 1).factory());
    }

    private long take(List<ViewEvent> page, long position, List<Lane> lanes) {
        List<Folding> steps = new ArrayList<>(page.size());
        pace.run(() -> page.forEach(event -> steps.add(fold(event))));
        lanes.forEach(lane -> lane.take(steps));
        progress.reached(position + page.size());
        return position + page.size();
    }

    private Folding fold(ViewEvent event) {
        Folded known = folded.get(event.subjectId());
        Folded before = known == null ? Folded.before(event) : known;
        if (failed.contains(event.subjectId())) {
            return new Folding(event, before, before, null);
        }
        try {
            Folded after = before.with(event);
            folded.put(event.subjectId(), after);
            return new Folding(event, before, after, null);
        } catch (RuntimeException e) {
            if (!Blame.isOfTheEvent(e)) {
                throw e;
            }
            failed.add(event.subjectId());
            return new Folding(event, before, before, e);
        }
    }

    /** In the order of their ids, so that the rows of one lie together and keys are made from rows in order. */
    private void takeSubjects(List<Lane> lanes) {
        List<Folded> all = new ArrayList<>(folded.values());
        all.sort((one, other) -> compare(one.id(), other.id()));
        progress.stage(Progress.Stage.SUBJECTS);
        for (int from = 0; from < all.size(); from += SUBJECTS) {
            List<Folded> some = all.subList(from, Math.min(all.size(), from + SUBJECTS));
            lanes.forEach(lane -> lane.takeSubjects(some));
            progress.part((double) from / all.size());
        }
        lanes.forEach(Lane::finishSubjects);
    }

    /** As PostgreSQL orders them, which Java does not. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /**
     * What came of it.
     *
     * @param position up to where every view has taken in everything
     * @param end why not further, where an event could not be read
     * @param lanes the views with what they parked, or why they failed
     */
    record Filled(long position, @Nullable RuntimeException end, List<Lane> lanes) {}
}
