package nl.routekaart.why;

import java.util.List;
import java.util.UUID;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;

/** Finds what an item was split off from, merged of, or comes in the place of, and how that date had moved. */
record Origins(Touching touching, Statings statings) {

    private static final List<String> BY =
            List.of(Item.SPLIT_INTO.key(), Item.MERGED_INTO.key(), Item.REPLACED_BY.key());

    void add(UUID item, Chain chain) {
        for (UUID origin : touching.ids(Subject.ITEM, item)) {
            String title = statings.title(origin);
            for (String field : BY) {
                statings.of(Part.ORIGIN, origin, title, field, false).stream()
                        .filter(cause -> names(cause, item))
                        .forEach(cause -> {
                            link(cause, item, chain);
                            statings.of(Part.ORIGIN, origin, title, Item.PLANNED.key(), true).stream()
                                    .filter(Cause::datesKnown)
                                    .filter(move -> !move.day().isAfter(cause.day()))
                                    .forEach(move -> {
                                        if (chain.add(move)) {
                                            chain.link(move, cause, Edge.Link.THEN);
                                        }
                                    });
                        });
            }
        }
    }

    private static void link(Cause cause, UUID item, Chain chain) {
        if (chain.add(cause)) {
            chain.moves().stream()
                    .filter(move -> move.subjectId().equals(item))
                    .filter(Cause::datesKnown)
                    .filter(move -> !move.day().isBefore(cause.day()))
                    .findFirst()
                    .ifPresent(move -> chain.link(cause, move, Edge.Link.CAME_FROM));
        }
    }

    private static boolean names(Cause cause, UUID item) {
        return cause.after() != null && cause.after().toString().contains(item.toString());
    }
}
