package nl.routekaart.benchmarks.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a suite found.
 *
 * @param suite its name
 * @param rounds how often each contender was measured
 * @param contenders the measured values
 * @param ratios how contenders compare, by a name such as {@code ours/limit}
 */
public record Result(String suite, int rounds, List<Figure> contenders, Map<String, Double> ratios) {

    /** The median of a contender; of several with this name, of the first. */
    public static double median(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was measured under the name " + name))
                .median();
    }

    /** Ratios of medians, in the order in which they are asked for. */
    public static final class Ratios {

        private final List<Figure> figures;
        private final Map<String, Double> ratios = new LinkedHashMap<>();

        public Ratios(List<Figure> figures) {
            this.figures = figures;
        }

        /** How one contender compares with another. */
        public Ratios add(String name, String one, String other) {
            ratios.put(name, median(figures, one) / median(figures, other));
            return this;
        }

        /** All of them. */
        public Map<String, Double> all() {
            return ratios;
        }
    }
}
