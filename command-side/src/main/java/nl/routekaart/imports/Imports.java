package nl.routekaart.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.routekaart.authority.Actor;
import nl.routekaart.deciding.Envelope;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.RawEvents;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import nl.routekaart.submission.Submissions;
import org.springframework.stereotype.Component;

/** Imports into this installation. */
@Component
public final class Imports {

    private final Submissions submissions;
    private final RawEvents events;
    private final Clock clock;
    private final Secrets secrets;

    Imports(Submissions submissions, RawEvents events, Clock clock, Secrets secrets) {
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Records the rows of a file; see {@link Importer#run}. */
    public ImportReport record(
            InputStream file,
            long size,
            Actor actor,
            Consumer<ImportProblem> problems,
            Consumer<ImportProgress> progress) {
        return new Importer(submissions, registered(), false, secrets).run(file, size, actor, problems, progress);
    }

    /**
     * A rehearsal on what is recorded now. Several files tried out in one rehearsal build upon each other, and nothing
     * of them is recorded.
     */
    public Rehearsal rehearsal() {
        return new Rehearsal(events, clock);
    }

    /** Tries out the rows of a file in a rehearsal; see {@link Importer#run}. */
    public ImportReport tryOut(
            Rehearsal rehearsal,
            InputStream file,
            long size,
            Actor actor,
            Consumer<ImportProblem> problems,
            Consumer<ImportProgress> progress) {
        return new Importer(rehearsal, rehearsal::exists, true, forgotten()).run(file, size, actor, problems, progress);
    }

    /** Everything in a file that cannot be read as a row, whatever would be decided on it. */
    List<ImportProblem> malformed(byte[] file, Actor actor) {
        List<ImportProblem> problems = new ArrayList<>();
        new Importer(new FormCheck(), registered(), true, forgotten())
                .run(new ByteArrayInputStream(file), file.length, actor, problems::add, progress -> {});
        return problems;
    }

    /** Whether an account's row was recorded by an import before; subject and key as they stand in the row. */
    public boolean recorded(Actor actor, Subject subject, String key, String row) {
        String command = Envelope.commandId(actor.account(), RowReader.idempotencyKey(row))
                .toString();
        UUID id = new Keys(actor.account(), registered()).id(subject, key);
        return events.ofSubject(id).stream()
                .anyMatch(event -> command.equals(event.metadata().get(MetaKey.COMMAND_ID)));
    }

    private Predicate<UUID> registered() {
        return id -> !events.ofSubject(id).isEmpty();
    }

    /** What is tried out leaves no keys behind. */
    private static Secrets forgotten() {
        return new Secrets(new MemoryKeys());
    }
}
