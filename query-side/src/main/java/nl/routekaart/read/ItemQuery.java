package nl.routekaart.read;

import java.util.Set;
import java.util.TreeSet;
import nl.routekaart.answer.Filter;
import nl.routekaart.item.Carrier;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.Theme;
import nl.routekaart.item.ValueChain;

/** Which items a request asks for. */
final class ItemQuery {

    private ItemQuery() {}

    static Filter of(ReadQuery query) {
        return new Filter(
                query.text("q"),
                query.words("kind", ItemKind.class),
                query.words("progress", states()),
                query.id("owner"),
                query.words("cluster", Cluster.class),
                query.words("chain", ValueChain.class),
                query.words("carrier", Carrier.class),
                query.words("theme", Theme.class),
                query.day("plannedFrom"),
                query.day("plannedUntil"),
                query.id("touching"),
                query.text("key"));
    }

    /** Subjects that are not items: by words and by what they touch. */
    static Filter plain(ReadQuery query) {
        return Filter.of(query.text("q"), query.id("touching"), query.text("key"));
    }

    private static Set<String> states() {
        Set<String> states = new TreeSet<>();
        for (ItemKind kind : ItemKind.values()) {
            LifeCycles.of(kind).states().stream().map(LifeCycle.State::word).forEach(states::add);
        }
        return states;
    }
}
