package nl.routekaart.bundle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;

/**
 * The items of which somebody may not read everything. An event is shown as a whole or not at all, so of such an item no
 * event is shown, whichever of its fields is kept from the reader.
 */
final class HiddenItems {

    private static final int PAGE = 1_000;
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
        for (UUID item : disclosed()) {
            Statements said = said(item);
            if (!involved(said)) {
                keys(said).stream()
                        .flatMap(key -> strictest(said, key).stream())
                        .filter(disclosure -> !reads(disclosure.level()))
                        .max(Comparator.comparing(Disclosure::level))
                        .ifPresent(disclosure -> hidden.put(item, disclosure));
            }
        }
        return hidden;
    }

    private Set<UUID> disclosed() {
        Set<UUID> items = new HashSet<>();
        long read = 0;
        while (read < until) {
            List<StoredEvent> page = BundleEvents.readable(events, read, PAGE);
            for (StoredEvent event : page) {
                if (event.position() <= until && event.name().equals(DISCLOSED)) {
                    items.add(event.subjectId());
                }
            }
            read = page.isEmpty() ? read + PAGE : page.getLast().position();
        }
        return items;
    }

    private Statements said(UUID item) {
        Statements said = Statements.NONE;
        for (StoredEvent event : events.ofSubject(item)) {
            if (event.position() <= until) {
                said = Folds.evolve(
                        said,
                        Folds.READER.read(event).event(),
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
