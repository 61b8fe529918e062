package nl.routekaart.benchmarks.harness;

import java.util.List;

/** Something that is measured in rounds, beside others. */
@FunctionalInterface
public interface Contender {

    /**
     * Does its work once and says how fast that went.
     *
     * @throws Exception if it did not do its work; then the whole run has no result
     */
    List<Reading> round() throws Exception;

    /** A contender with one value a round. */
    static Contender of(String name, String unit, Measured measured) {
        return () -> List.of(new Reading(name, unit, measured.value()));
    }

    /** One value. */
    @FunctionalInterface
    interface Measured {
        double value() throws Exception;
    }
}
