package nl.routekaart.item;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routekaart.kernel.Word;

/** An industrial cluster, or the whole country. Sources use several names for one cluster; all of them are understood. */
public enum Cluster implements Word {
    NATIONAL("national", "nationaal"),
    NORTH("noord-nederland", "Noord-Nederland", "Noord"),
    NORTH_SEA_CANAL("noordzeekanaalgebied", "Noordzeekanaalgebied", "NZKG"),
    ROTTERDAM_MOERDIJK("rotterdam-moerdijk", "Rotterdam-Moerdijk"),
    ZEELAND_SCHELDE_DELTA(
            "zeeland-schelde-delta",
            "Zeeland/Schelde-Deltaregio",
            "Zeeland-West-Brabant",
            "Schelde-Delta",
            "Zeeland",
            "Smart Delta Resources"),
    CHEMELOT("chemelot", "Chemelot"),
    CLUSTER_6("cluster-6", "cluster 6", "C6");

    private final String word;
    private final String dutch;
    private final List<String> aliases;

    Cluster(String word, String dutch, String... aliases) {
        this.word = word;
        this.dutch = dutch;
        this.aliases = List.of(aliases);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    /** Other names under which sources know it. */
    public List<String> aliases() {
        return aliases;
    }

    /** The cluster with this word, name or alias, whatever the capitals. */
    public static Optional<Cluster> named(String name) {
        return Arrays.stream(values())
                .filter(cluster -> cluster.word.equalsIgnoreCase(name)
                        || cluster.dutch.equalsIgnoreCase(name)
                        || cluster.aliases.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }
}
