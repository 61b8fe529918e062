package nl.routekaart.bundle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings: of each kind the first ones only, for one change can show in very many places. */
final class Findings {

    private static final int MOST = 20;

    private final List<BundleFinding> all = new ArrayList<>();
    private final Map<BundleFault, Integer> counts = new EnumMap<>(BundleFault.class);

    void add(BundleFinding finding) {
        if (counts.merge(finding.fault(), 1, Integer::sum) <= MOST) {
            all.add(finding);
        }
    }

    List<BundleFinding> all() {
        return all;
    }
}
