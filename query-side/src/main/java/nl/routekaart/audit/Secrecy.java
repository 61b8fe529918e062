package nl.routekaart.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.EdtfDate;

/**
 * What whoever asks may not read. An entry is withheld as a whole if it happened to an item that is not public, or names
 * one, or could not be taken in (for then nobody knows). Of an entry that changed a field that is not public, or in which
 * colleagues speak among themselves, it is told that it happened and not what it says. What counts is who may read it on
 * the day of asking, not on the day of the event.
 */
public final class Secrecy {

    /** For those who may read everything. */
    public static final Secrecy NONE = new Secrecy(Map.of(), false);

    /** Talk before a decision; what came of it is public. */
    static final Set<String> AMONG_COLLEAGUES = Set.of(
            "document.remarked", "document.remark-settled", "consent.returned", "consent.question-answered");

    /** What follows from a field and gives it away. */
    private static final Map<String, String> TELLS_OF =
            Map.of(Item.DELAY_REASON.key(), Item.PLANNED.key(), Item.RESPONSIBLE_AS_STATED.key(), Item.RESPONSIBLE.key());

    private final Map<UUID, Map<String, Disclosure>> kept;
    private final boolean outsider;

    private Secrecy(Map<UUID, Map<String, Disclosure>> kept, boolean outsider) {
        this.kept = kept;
        this.outsider = outsider;
    }

    /**
     * Everything that was said of who may read what.
     *
     * @param id the item
     * @param field a field of it, or {@link Item#WHOLE}
     * @param course what was said, in the order in which it holds
     */
    record Said(UUID id, String field, List<Disclosure> course) {}

    /** For the public, on a day. */
    static Secrecy on(LocalDate day, List<Said> all) {
        Map<UUID, Map<String, Disclosure>> kept = new HashMap<>();
        all.forEach(said -> keeping(said.course(), day)
                .ifPresent(disclosure -> kept.computeIfAbsent(said.id(), id -> new TreeMap<>())
                        .put(said.field(), disclosure)));
        return new Secrecy(kept, true);
    }

    /** One that begins later leaves the one before it in force; what is to be public later is not public yet. */
    private static Optional<Disclosure> keeping(List<Disclosure> course, LocalDate day) {
        if (course.isEmpty()) {
            return Optional.empty();
        }
        return course.reversed().stream()
                .filter(disclosure -> applies(disclosure, day))
                .findFirst()
                .map(applying -> Optional.of(applying).filter(Secrecy::notPublic))
                .orElseGet(() ->
                        Optional.of(course.getLast()).filter(present -> present.level() == DisclosureLevel.PUBLIC));
    }

    private static boolean applies(Disclosure disclosure, LocalDate day) {
        EdtfDate from = disclosure.from();
        return from == null || !from.countsFrom().isAfter(day);
    }

    private static boolean notPublic(Disclosure disclosure) {
        return disclosure.level() != DisclosureLevel.PUBLIC;
    }

    /** Whether there is anything that may not be read. */
    boolean withholds() {
        return outsider;
    }

    /** The items that are withheld as a whole. */
    Set<UUID> items() {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(Item.WHOLE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The items of which something is withheld. */
    Set<UUID> partly() {
        return kept.keySet();
    }

    /** Whether the entry is withheld as a whole. */
    public boolean withholds(AuditEntry entry) {
        return outsider
                && (entry.parked()
                        || whole(entry.subjectId())
                        || entry.named().stream().anyMatch(this::whole));
    }

    /** Whether it is told that it happened and not what it says. */
    public boolean hidesContent(AuditEntry entry) {
        return outsider
                && (AMONG_COLLEAGUES.contains(entry.event().name())
                        || entry.changes().stream().anyMatch(change -> hides(entry.subjectId(), change.field())));
    }

    /** On what ground; empty if none was recorded. */
    public Optional<String> ground(AuditEntry entry) {
        Set<UUID> concerned = entry.named();
        concerned.add(entry.subjectId());
        return concerned.stream()
                .flatMap(id -> kept.getOrDefault(id, Map.of()).values().stream())
                .map(Disclosure::ground)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether this is an item that is withheld as a whole. */
    public boolean whole(UUID id) {
        return kept.getOrDefault(id, Map.of()).containsKey(Item.WHOLE);
    }

    private boolean hides(UUID id, String key) {
        Map<String, Disclosure> of = kept.getOrDefault(id, Map.of());
        int slash = key.indexOf('/');
        String name = slash < 0 ? key : key.substring(0, slash);
        return of.containsKey(key) || of.containsKey(name) || of.containsKey(TELLS_OF.getOrDefault(name, name));
    }
}
