package nl.routekaart.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.authority.Relation;
import nl.routekaart.cabinet.Cabinet;
import nl.routekaart.cabinet.CabinetCommand;
import nl.routekaart.cabinet.CabinetDecisions;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentCommand;
import nl.routekaart.consent.ConsentDecisions;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Deciding;
import nl.routekaart.deciding.Envelope;
import nl.routekaart.deciding.Handled;
import nl.routekaart.deciding.Others;
import nl.routekaart.deciding.Subjects;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.dependency.DependencyCommand;
import nl.routekaart.dependency.DependencyDecisions;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.document.DocumentDecisions;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.figure.Figure;
import nl.routekaart.figure.FigureCommand;
import nl.routekaart.figure.FigureDecisions;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.item.ItemDecisions;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.party.Party;
import nl.routekaart.party.PartyCommand;
import nl.routekaart.party.PartyDecisions;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.rule.Decision;
import nl.routekaart.statement.Statements;
import nl.routekaart.submission.Answer;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionCommand;
import nl.routekaart.version.VersionDecisions;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides submissions as they would be decided now, one upon the other, and records nothing. It holds in memory what it
 * decided on, and forgets it all when it is thrown away.
 */
public final class Rehearsal implements Submissions {

    private final Map<UUID, Rehearsed> subjects = new HashMap<>();
    private final Map<Subject, Set<UUID>> rehearsed = new EnumMap<>(Subject.class);
    private final RawEvents events;
    private final Clock clock;
    private final Deciding deciding;

    /**
     * @param events what has really been recorded
     * @param clock the day on which it would be recorded
     */
    public Rehearsal(RawEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
        deciding = new Deciding(clock, new Everything());
    }

    @Override
    public Answer submit(Submission submission) {
        SubjectCommand command = submission.command();
        Rehearsed subject = subject(command.subjectId());
        Map<String, String> metadata = Envelope.of(submission).metadata();
        Recorded recorded = deciding.handle(
                Subjects.of(command),
                command,
                metadata,
                subject.handled,
                relation(command, subject.said),
                decision(command, subject.said),
                (event, rested) -> subject.apply(event, metadata, clock.instant()));
        rehearsed
                .computeIfAbsent(Subjects.of(command), any -> new LinkedHashSet<>())
                .add(command.subjectId());
        return new Answer(recorded.id(), recorded.version(), 0, recorded.repeated());
    }

    /** Whether a subject is registered, or would be by now. */
    public boolean exists(UUID id) {
        return subject(id).known().exists();
    }

    private Rehearsed subject(UUID id) {
        Rehearsed known = subjects.get(id);
        if (known != null) {
            return known;
        }
        Rehearsed loaded = new Rehearsed();
        for (StoredEvent stored : events.ofSubject(id)) {
            loaded.apply(Folds.READER.read(stored).event(), stored.metadata(), stored.recordedAt());
        }
        subjects.put(id, loaded);
        return loaded;
    }

    private static Function<Context, Relation> relation(SubjectCommand command, Statements said) {
        return switch (command) {
            case PartyCommand c -> context -> PartyDecisions.relation(c, context);
            case ItemCommand c -> context -> ItemDecisions.relation(new Item(said), c, context);
            case DependencyCommand c -> context -> DependencyDecisions.relation(new Dependency(said), c, context);
            case FigureCommand c -> context -> FigureDecisions.relation(new Figure(said), c, context);
            case DocumentCommand c -> context -> DocumentDecisions.relation(new Document(said), c, context);
            case ConsentCommand c -> context -> ConsentDecisions.relation(new Consent(said), context);
            default -> context -> Relation.OTHER;
        };
    }

    private static Function<Context, Decision> decision(SubjectCommand command, Statements said) {
        return switch (command) {
            case PartyCommand c -> context -> PartyDecisions.decide(new Party(said), c, context);
            case ItemCommand c -> context -> ItemDecisions.decide(new Item(said), c, context);
            case DependencyCommand c -> context -> DependencyDecisions.decide(new Dependency(said), c, context);
            case FigureCommand c -> context -> FigureDecisions.decide(new Figure(said), c, context);
            case CabinetCommand c -> context -> CabinetDecisions.decide(new Cabinet(said), c, context);
            case VersionCommand c -> context -> VersionDecisions.decide(new Version(said), c, context);
            case DocumentCommand c -> context -> DocumentDecisions.decide(new Document(said), c, context);
            case ConsentCommand c -> context -> ConsentDecisions.decide(new Consent(said), c, context);
            default -> throw new IllegalArgumentException("No subject decides " + command.getClass());
        };
    }

    /** What is recorded, and what would be by now. */
    private final class Everything implements Others {

        @Override
        public Others.Known of(Subject subject, UUID id) {
            return subject(id).known();
        }

        @Override
        public List<UUID> ids(Subject subject) {
            Set<UUID> ids = new LinkedHashSet<>(events.registered(subject, 0, events.head()));
            ids.addAll(rehearsed.getOrDefault(subject, Set.of()));
            return List.copyOf(ids);
        }
    }

    /** A subject as it is, or as it would be by now. */
    private static final class Rehearsed {

        private Statements said = Statements.NONE;
        private final Handled handled = new Handled();
        private long sequence = -1;

        void apply(DomainEvent event, Map<String, String> metadata, Instant at) {
            sequence++;
            said = Folds.evolve(said, event, Stamps.of(sequence, 0, at, metadata));
            handled.remember(sequence, corrects(event), metadata);
        }

        Others.Known known() {
            return sequence < 0 ? Others.Known.NOTHING : new Others.Known(said, sequence);
        }

        private static @Nullable Long corrects(DomainEvent event) {
            return switch (event) {
                case PartyEvent.Corrected e -> e.corrects();
                case ItemEvent.Corrected e -> e.corrects();
                case DependencyEvent.Corrected e -> e.corrects();
                case FigureEvent.Corrected e -> e.corrects();
                case CabinetEvent.Corrected e -> e.corrects();
                case VersionEvent.Corrected e -> e.corrects();
                case DocumentEvent.Corrected e -> e.corrects();
                case ConsentEvent.Corrected e -> e.corrects();
                default -> null;
            };
        }
    }
}
