package nl.routekaart.benchmarks.harness;

import java.util.List;

/**
 * What several rounds of one contender gave.
 *
 * @param name the contender
 * @param unit of the values
 * @param median the middle value
 * @param min the smallest
 * @param max the largest
 */
public record Figure(String name, String unit, double median, double min, double max) {

    /** From the values of all rounds. */
    public static Figure of(String name, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Figure(name, unit, median, sorted.getFirst(), sorted.getLast());
    }
}
