package nl.routekaart.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import nl.routekaart.submission.Answer;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import org.jspecify.annotations.Nullable;

/** Accepts everything and remembers what arrived; it refuses when it is told to. */
final class RecordingSubmissions implements Submissions {

    private final List<Submission> arrived = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> refusal = new AtomicReference<>();

    @Override
    public Answer submit(Submission submission) {
        arrived.add(submission);
        RuntimeException refused = refusal.getAndSet(null);
        if (refused != null) {
            throw refused;
        }
        return new Answer(submission.command().subjectId(), 5, 42, false);
    }

    void refuseNext(RuntimeException with) {
        refusal.set(with);
    }

    List<Submission> arrived() {
        return List.copyOf(arrived);
    }

    Submission last() {
        return arrived.getLast();
    }

    void forget() {
        arrived.clear();
        refusal.set(null);
    }
}
