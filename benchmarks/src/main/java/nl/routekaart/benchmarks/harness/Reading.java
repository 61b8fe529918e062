package nl.routekaart.benchmarks.harness;

/**
 * One measured value.
 *
 * @param name what was measured, the same in every round
 * @param unit of the value
 */
public record Reading(String name, String unit, double value) {}
