package nl.routekaart.audit;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What whoever asks may not read in the trail. An entry is withheld as a whole if it happened to something hidden or names
 * it, or is not legible or could not be taken in (for then nobody knows what is in it). Of an entry that changed a hidden field, or in which
 * colleagues speak among themselves, it is told that it happened and not what it says. That there is an entry is told
 * always: positions have no gaps.
 *
 * @param everything whether nothing is kept from whoever asks
 * @param outsider whether whoever asks does not work on the roadmap, nor audits it
 * @param whole the ids of everything that is hidden as a whole
 * @param partly the ids of the items of which something is hidden
 * @param shows whether a field of an item may be read
 */
public record Secrecy(
        boolean everything, boolean outsider, Set<UUID> whole, Set<UUID> partly, BiPredicate<UUID, String> shows) {

    /** For those who may read everything. */
    public static final Secrecy NONE = new Secrecy(true, false, Set.of(), Set.of(), (id, field) -> true);

    /** Talk before a decision; what came of it is public. */
    static final Set<String> AMONG_COLLEAGUES =
            Set.of("document.remarked", "document.remark-settled", "consent.returned", "consent.question-answered");

    /** Tells of which words or subjects somebody else looked for. */
    static final String EXPORTED = "installation.exported";

    public Secrecy {
        whole = Set.copyOf(whole);
        partly = Set.copyOf(partly);
    }

    /** Whether there is anything that may not be read. */
    boolean withholds() {
        return !everything;
    }

    /** Whether the entry is withheld as a whole. */
    public boolean withholds(AuditEntry entry) {
        return withholds()
                && (entry.bare()
                        || whole.contains(entry.subjectId())
                        || entry.named().stream().anyMatch(whole::contains));
    }

    /** Whether what it changed is told by its sentence alone: what others asked for is nobody's business but an auditor's. */
    public boolean hidesChanges(AuditEntry entry) {
        return !everything && entry.event().name().equals(EXPORTED);
    }

    /** Whether it is told that it happened and not what it says. */
    public boolean hidesContent(AuditEntry entry) {
        return outsider && AMONG_COLLEAGUES.contains(entry.event().name())
                || entry.changes().stream().anyMatch(change -> !shows.test(entry.subjectId(), change.field()));
    }
}
