package nl.routekaart.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/** Folds every subject again, event after event. Of which an event is withheld, what is known has a hole. */
final class FoldedSubjects {

    private record Folded(Subject subject, long sequence, Statements said, boolean whole) {}

    private final Map<UUID, Folded> subjects = new HashMap<>();
    private final Findings findings;

    FoldedSubjects(Findings findings) {
        this.findings = findings;
    }

    /** @param gaps whether a missing number may be that of an event that is withheld */
    void add(StoredEvent stored, DomainEvent event, Stamp stamp, boolean gaps) {
        Subject subject = Word.find(Subject.class, stored.subject()).orElse(null);
        Folded known = subjects.get(stored.subjectId());
        if (subject == null
                || !stored.name().startsWith(stored.subject() + '.')
                || known != null && known.subject() != subject) {
            found(BundleFault.SUBJECT_OTHER, stored);
            return;
        }
        long next = known == null ? 0 : known.sequence() + 1;
        boolean follows = stored.sequence() == next;
        if (!follows && !(gaps && stored.sequence() > next)) {
            found(BundleFault.SEQUENCE_BROKEN, stored);
        }
        boolean whole = follows && (known == null || known.whole());
        Statements said = known == null ? Statements.NONE : known.said();
        try {
            said = Folds.evolve(said, event, stamp);
        } catch (RuntimeException e) {
            if (whole) {
                found(BundleFault.FOLD_FAILED, stored);
            }
        }
        subjects.put(stored.subjectId(), new Folded(subject, stored.sequence(), said, whole));
    }

    private void found(BundleFault fault, StoredEvent stored) {
        findings.add(BundleFinding.at(fault, stored.position(), stored.subject() + ' ' + stored.subjectId()));
    }

    int size() {
        return subjects.size();
    }

    Register register() {
        Map<UUID, Register.Entry> entries = new HashMap<>();
        subjects.forEach((id, folded) ->
                entries.put(id, new Register.Entry(folded.subject(), folded.sequence(), folded.said())));
        return Register.of(entries);
    }
}
