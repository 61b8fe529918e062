package nl.routekaart.drawing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows.
 *
 * @param id starts every id inside the drawing, so that several drawings can stand on one page
 * @param title what the drawing is, for who cannot see it
 * @param description what it shows and where the same can be read as text
 * @param extent the years it runs over
 * @param lookedAt the day from which is looked; absent when there is none to show
 * @param lookedAtWords what to write at that day
 * @param chains the lanes, grouped
 */
public record Timeline(
        String id,
        String title,
        String description,
        Extent extent,
        @Nullable LocalDate lookedAt,
        String lookedAtWords,
        List<Chain> chains) {

    public Timeline {
        chains = List.copyOf(chains);
    }

    /**
     * The lanes of one part of the value chain.
     *
     * @param label its name; empty when it stands above the drawing already
     * @param bands its clusters
     */
    public record Chain(String label, List<Band> bands) {
        public Chain {
            bands = List.copyOf(bands);
        }
    }

    /**
     * The lanes of one cluster.
     *
     * @param label its name
     * @param lanes one for each item
     */
    public record Band(String label, List<Lane> lanes) {
        public Band {
            lanes = List.copyOf(lanes);
        }
    }
}
