package nl.routekaart.bundle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;

/**
 * The items of which somebody may not read everything. An event is shown as a whole or not at all, so of such an item no
 * event is shown, whichever of its fields is kept from the reader. A store that somebody tampered with discloses no more
 * for it: an item of which an event cannot be read is hidden, and where positions are missing every item is, for nobody
 * can tell of which of them the missing event was, or whether it said who may read it.
 */
final class HiddenItems {

    private static final int PAGE = 1_000;

    /** What cannot be judged counts as confidential. */
    private static final Disclosure UNJUDGED =
            new Disclosure(DisclosureLevel.CONFIDENTIAL, "niet te beoordelen: niet alles is te lezen", null);

    private static final Set<String> KNOWN =
            Folds.READER.readable().stream().map(EventType::name).collect(Collectors.toSet());

    private static final String DISCLOSED =
            Folds.CATALOGUE.typeOf(ItemEvent.Disclosed.class).name();

    private final RawEvents events;
    private final long until;
    private final LocalDate day;
    private final Actor actor;

    private HiddenItems(RawEvents events, long until, LocalDate day, Actor actor) {
        this.events = events;
        this.until = until;
        this.day = day;
        this.actor = actor;
    }

    /**
     * Which they are, each with the disclosure that hides it.
     *
     * @param until by what was recorded up to this position
     * @param day on this day
     */
    static Map<UUID, Disclosure> of(RawEvents events, long until, LocalDate day, Actor actor) {
        return switch (actor.role()) {
            case AUDITOR, SECRETARIAT -> Map.of();
            case PARTNER, OPERATOR, READER -> new HiddenItems(events, until, day, actor).find();
        };
    }

    private Map<UUID, Disclosure> find() {
        Map<UUID, Disclosure> hidden = new TreeMap<>();
        Set<UUID> all = new HashSet<>();
        Set<UUID> disclosed = new HashSet<>();
        if (seen(all, disclosed) < until) {
            all.forEach(item -> hidden.put(item, UNJUDGED));
        } else {
            disclosed.forEach(item -> hiding(item).ifPresent(disclosure -> hidden.put(item, disclosure)));
        }
        return hidden;
    }

    private Optional<Disclosure> hiding(UUID item) {
        try {
            Statements said = said(item);
            return involved(said)
                    ? Optional.empty()
                    : keys(said).stream()
                            .flatMap(key -> strictest(said, key).stream())
                            .filter(disclosure -> !reads(disclosure.level()))
                            .max(Comparator.comparing(Disclosure::level));
        } catch (RuntimeException notToBeRead) {
            return Optional.of(UNJUDGED);
        }
    }

    /**
     * Looks at every event.
     *
     * @param all gets every subject that may be an item
     * @param disclosed gets those of which something may say who may read them
     * @return how many events could be looked at
     */
    private long seen(Set<UUID> all, Set<UUID> disclosed) {
        long seen = 0;
        for (long after = 0; after < until; after += PAGE) {
            for (StoredEvent event : BundleEvents.readable(events, after, (int) Math.min(PAGE, until - after))) {
                if (event.position() <= Math.min(after + PAGE, until)) {
                    seen++;
                    boolean known = KNOWN.contains(event.name());
                    if (!known || event.subject().equals(Subject.ITEM.word())) {
                        all.add(event.subjectId());
                    }
                    if (!known || event.name().equals(DISCLOSED)) {
                        disclosed.add(event.subjectId());
                    }
                }
            }
        }
        return seen;
    }

    /** @throws RuntimeException if one of its events cannot be read, or is missing */
    private Statements said(UUID item) {
        Statements said = Statements.NONE;
        long next = 0;
        for (StoredEvent event : events.ofSubject(item)) {
            if (event.position() <= until) {
                if (event.sequence() != next++) {
                    throw new IllegalArgumentException("An event of " + item + " is missing");
                }
                DomainEvent happened = Folds.READER.read(event).event();
                if (happened instanceof ItemEvent.Disclosed disclosed) {
                    Objects.requireNonNull(disclosed.disclosure().level());
                }
                said = Folds.evolve(
                        said,
                        happened,
                        Stamps.of(event.sequence(), event.position(), event.recordedAt(), event.metadata()));
            }
        }
        return said;
    }

    private static List<String> keys(Statements said) {
        return said.byField().keySet().stream().filter(Item.DISCLOSURE::covers).toList();
    }

    /** The one that applies on the day; before one applies that is for later, the strictest that was ever said. */
    private Optional<Disclosure> strictest(Statements said, String key) {
        Optional<Disclosure> present = said.holding(key, PointInTime.NOW)
                .map(Statement::value)
                .filter(Disclosure.class::isInstance)
                .map(Disclosure.class::cast);
        if (present.filter(this::applies).isPresent()) {
            return present;
        }
        return present.map(later -> said.byField().getOrDefault(key, List.of()).stream()
                .map(Statement::value)
                .filter(Disclosure.class::isInstance)
                .map(Disclosure.class::cast)
                .filter(one -> one.level() != DisclosureLevel.PUBLIC)
                .max(Comparator.comparing(Disclosure::level))
                .orElse(new Disclosure(DisclosureLevel.CONFIDENTIAL, later.ground(), later.from())));
    }

    private boolean applies(Disclosure disclosure) {
        return disclosure.from() == null || !disclosure.from().countsFrom().isAfter(day);
    }

    /** Who owns an item, or is responsible for it, reads all of it. */
    private boolean involved(Statements said) {
        Item item = new Item(said);
        return item.owner().filter(actor.party()::equals).isPresent()
                || item.responsible().contains(actor.party());
    }

    private boolean reads(DisclosureLevel level) {
        return switch (level) {
            case PUBLIC -> true;
            case PARTNERS -> actor.role() == Role.PARTNER;
            case CONFIDENTIAL -> false;
        };
    }
}
