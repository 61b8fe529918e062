package nl.routekaart.content;

import java.util.Collections;
import java.util.List;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Theme;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statements;
import nl.routekaart.version.Version;

/** What a version is about. A list that is empty leaves nothing out. */
record Scope(List<Theme> themes, List<Cluster> clusters, List<ItemKind> kinds) {

    static Scope of(Statements version, PointInTime point) {
        return new Scope(
                version.value(Version.THEMES, point).orElse(List.of()),
                version.value(Version.CLUSTERS, point).orElse(List.of()),
                version.value(Version.KINDS, point).orElse(List.of()));
    }

    boolean covers(Statements item, PointInTime point) {
        return item.value(Item.KIND, point)
                        .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
                        .isPresent()
                && meets(themes, item, Item.THEMES, point)
                && meets(clusters, item, Item.CLUSTERS, point);
    }

    private static <T> boolean meets(List<T> asked, Statements item, Field<List<T>> field, PointInTime point) {
        return asked.isEmpty()
                || !Collections.disjoint(asked, item.value(field, point).orElse(List.of()));
    }
}
