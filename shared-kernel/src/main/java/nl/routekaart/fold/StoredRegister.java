package nl.routekaart.fold;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Every subject, as the raw events up to a position fold it. A subject is read when it is asked for and nothing of it is
 * kept, so that a visit to all of them takes no more memory than one batch.
 */
final class StoredRegister implements Register {

    /** So many subjects are read at once. */
    private static final int BATCH = 50;

    private final long position;
    private final RawEvents events;

    StoredRegister(long position, RawEvents events) {
        this.position = position;
        this.events = events;
    }

    @Override
    public Optional<Entry> find(Subject subject, UUID id) {
        Fold fold = new Fold();
        events.ofSubjects(List.of(id), position).forEach(fold::add);
        return fold.entry(subject);
    }

    @Override
    public void each(Subject subject, BiConsumer<UUID, Statements> visitor) {
        List<UUID> ids = events.registered(subject, 0, position);
        for (int from = 0; from < ids.size(); from += BATCH) {
            Fold fold = new Fold();
            UUID present = null;
            for (StoredEvent event :
                    events.ofSubjects(ids.subList(from, Math.min(ids.size(), from + BATCH)), position)) {
                if (!event.subjectId().equals(present)) {
                    visit(subject, present, fold, visitor);
                    fold = new Fold();
                    present = event.subjectId();
                }
                fold.add(event);
            }
            visit(subject, present, fold, visitor);
        }
    }

    private static void visit(Subject subject, @Nullable UUID id, Fold fold, BiConsumer<UUID, Statements> visitor) {
        if (id != null) {
            fold.entry(subject).ifPresent(entry -> visitor.accept(id, entry.statements()));
        }
    }

    /** One subject, event by event. */
    private static final class Fold {

        private @Nullable Entry entry;

        void add(StoredEvent event) {
            entry = LegibleEvent.read(event, () -> after(event));
        }

        private Entry after(StoredEvent event) {
            Subject subject = Word.find(Subject.class, event.subject())
                    .orElseThrow(() -> new IllegalArgumentException("No subject " + event.subject()));
            return new Entry(
                    subject,
                    event.sequence(),
                    Folds.evolve(
                            entry == null ? Statements.NONE : entry.statements(),
                            Folds.READER.read(event).event(),
                            Stamps.of(event.sequence(), event.position(), event.recordedAt(), event.metadata())));
        }

        Optional<Entry> entry(Subject subject) {
            return Optional.ofNullable(entry).filter(known -> known.subject() == subject);
        }
    }
}
