package nl.routekaart.standalone.convert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/** What the rows written so far say of an item: enough to know what the next one still has to say. */
final class KnownItem {

    private record Dated(String state, LocalDate from) {}

    final String key;
    ItemKind kind;
    private final List<Dated> states = new ArrayList<>();
    private final Set<EdtfDate> dates = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    @Nullable
    String owner;

    List<String> responsible = List.of();

    @Nullable
    String responsibleAsStated;

    @Nullable
    Place place;

    KnownItem(String key, ItemKind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The state at a date: what holds by the rule of design section 4. */
    Optional<String> state(EdtfDate at) {
        Dated best = null;
        for (Dated each : states) {
            if (!each.from().isAfter(at.countsFrom())
                    && (best == null || !each.from().isBefore(best.from()))) {
                best = each;
            }
        }
        return Optional.ofNullable(best).map(Dated::state);
    }

    void reached(String state, EdtfDate at) {
        states.add(new Dated(state, at.countsFrom()));
    }

    /** A re-classified item begins anew in the life cycle of its new kind. */
    void reclassified(ItemKind to, String state, EdtfDate at) {
        kind = to;
        reached(state, at);
    }

    boolean everIn(String state) {
        return states.stream().anyMatch(each -> each.state().equals(state));
    }

    void planned(EdtfDate date) {
        dates.add(date);
    }

    boolean everPlanned(EdtfDate date) {
        return dates.contains(date);
    }

    /** Remembers a scope, value or option; false if it had been said before. */
    boolean say(String what) {
        return said.add(what);
    }
}
