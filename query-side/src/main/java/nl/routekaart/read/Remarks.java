package nl.routekaart.read;

import java.util.HashMap;
import java.util.Map;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;

/** What readers must know of each version, read once for an answer. */
final class Remarks {

    private final Map<String, String> byName = new HashMap<>();

    Remarks(VersionQueries versions) {
        for (VersionView version : versions.all()) {
            String remark = version.remark();
            if (remark != null) {
                byName.put(version.name(), remark);
            }
        }
    }

    @Nullable
    String of(String version) {
        return byName.get(version);
    }
}
