package nl.routekaart.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Statements;

/** Every subject, as the raw events up to a position fold it. */
public final class Register {

    private static final int PAGE = 1_000;

    private final Map<UUID, Entry> entries = new HashMap<>();

    private Register() {}

    /**
     * A subject.
     *
     * @param subject what it is
     * @param sequence the number of its last event
     * @param statements all that was said of it
     */
    public record Entry(Subject subject, long sequence, Statements statements) {}

    /** Of subjects that were folded elsewhere. */
    public static Register of(Map<UUID, Entry> entries) {
        Register register = new Register();
        register.entries.putAll(entries);
        return register;
    }

    /** Folds everything up to and including a position. */
    public static Register upTo(long position, RawEvents events) {
        Register register = new Register();
        long read = 0;
        while (read < position) {
            List<StoredEvent> page = events.page(read, (int) Math.min(PAGE, position - read));
            if (page.isEmpty()) {
                return register;
            }
            page.forEach(register::add);
            read = page.getLast().position();
        }
        return register;
    }

    /** Folds everything that is recorded of one subject. */
    public static Register ofSubject(UUID id, RawEvents events) {
        Register register = new Register();
        events.ofSubject(id).forEach(register::add);
        return register;
    }

    private void add(StoredEvent event) {
        Subject subject = Word.find(Subject.class, event.subject())
                .orElseThrow(() -> new IllegalArgumentException("No subject " + event.subject()));
        Statements said = Optional.ofNullable(entries.get(event.subjectId()))
                .map(Entry::statements)
                .orElse(Statements.NONE);
        entries.put(
                event.subjectId(),
                new Entry(
                        subject,
                        event.sequence(),
                        Folds.evolve(
                                said,
                                Folds.READER.read(event).event(),
                                Stamps.of(event.sequence(), event.position(), event.recordedAt(), event.metadata()))));
    }

    /** The subject with this id, if it is one of these. */
    public Optional<Entry> find(Subject subject, UUID id) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> entry.subject() == subject);
    }

    /** Visits every subject of a sort, in no order. */
    public void each(Subject subject, BiConsumer<UUID, Statements> visitor) {
        entries.forEach((id, entry) -> {
            if (entry.subject() == subject) {
                visitor.accept(id, entry.statements());
            }
        });
    }
}
