package nl.routekaart.disclosure;

import java.util.stream.Stream;
import nl.routekaart.answer.Filter;
import nl.routekaart.item.Item;
import nl.routekaart.statement.Field;

/** Which fields a filter asks about. */
final class AskedFields {

    /** Words may be in any field. */
    static final String ANY = "*";

    private AskedFields() {}

    static Stream<String> of(Filter filter) {
        boolean dates = filter.plannedFrom() != null || filter.plannedUntil() != null;
        return Stream.of(
                        filter.q() == null && filter.touching() == null ? Stream.<String>empty() : Stream.of(ANY),
                        asked(!filter.kinds().isEmpty(), Item.KIND),
                        asked(!filter.progress().isEmpty(), Item.PROGRESS),
                        asked(filter.owner() != null, Item.OWNER),
                        asked(!filter.clusters().isEmpty(), Item.CLUSTERS),
                        asked(!filter.chains().isEmpty(), Item.CHAINS),
                        asked(!filter.carriers().isEmpty(), Item.CARRIERS),
                        asked(!filter.themes().isEmpty(), Item.THEMES),
                        asked(dates, Item.PLANNED),
                        asked(filter.key() != null, Item.KEY))
                .flatMap(fields -> fields);
    }

    private static Stream<String> asked(boolean whether, Field<?> field) {
        return whether ? Stream.of(field.name()) : Stream.empty();
    }
}
