package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routekaart.item.Carrier;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.Theme;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.Word;

/**
 * Where an item belongs.
 *
 * @param clusters words of its clusters
 * @param chains words of its places in the chain
 * @param carriers words of its carriers
 * @param themes words of its themes
 */
record Place(List<String> clusters, List<String> chains, List<String> carriers, List<String> themes) {

    /** Reads {@code Chemelot; cluster 6} and {@code transport & opslag / CO2; financiering}. */
    static Place read(String clusters, String chain) {
        List<String> chains = new ArrayList<>();
        List<String> carriers = new ArrayList<>();
        List<String> themes = new ArrayList<>();
        for (String part : chain.split("[/;,]")) {
            String name = part.strip();
            find(ValueChain.values(), name).ifPresent(chains::add);
            find(Carrier.values(), name).ifPresent(carriers::add);
            find(Theme.values(), name).ifPresent(themes::add);
        }
        List<String> places = Arrays.stream(clusters.split(";"))
                .flatMap(name -> Cluster.named(name.strip()).stream())
                .map(Cluster::word)
                .toList();
        return new Place(places, chains, carriers, themes);
    }

    boolean isEmpty() {
        return clusters.isEmpty() && chains.isEmpty() && carriers.isEmpty() && themes.isEmpty();
    }

    ImportRow on(ImportRow row) {
        return row.with("clusters", clusters)
                .with("chains", chains)
                .with("carriers", carriers)
                .with("themes", themes);
    }

    private static <W extends Word> Optional<String> find(W[] words, String name) {
        return Arrays.stream(words)
                .filter(word -> word.dutch().equalsIgnoreCase(name))
                .map(Word::word)
                .findFirst();
    }
}
