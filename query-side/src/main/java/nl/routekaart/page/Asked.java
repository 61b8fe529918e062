package nl.routekaart.page;

import java.util.List;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.Word;
import org.springframework.util.MultiValueMap;

/**
 * What a reader of the roadmap asked for, as it was typed.
 *
 * @param q words to find
 * @param cluster the word of a cluster, or nothing
 * @param chain the word of a part of the value chain, or nothing
 * @param version the name of a version, or nothing for now
 * @param moment a position or instant, or nothing
 * @param effectiveOn a day, or nothing
 */
record Asked(String q, String cluster, String chain, String version, String moment, String effectiveOn) {

    private static final int LONGEST = 200;

    static Asked of(MultiValueMap<String, String> parameters) {
        String at = given(parameters, "at");
        boolean named = at.matches("\\d{1,4}\\.\\d{1,4}(-[a-z0-9]{1,40})?");
        return new Asked(
                given(parameters, "q"),
                given(parameters, "cluster"),
                given(parameters, "chain"),
                named ? at : given(parameters, "version"),
                named || at.isEmpty() ? given(parameters, "moment") : at,
                given(parameters, "effectiveOn"));
    }

    private static String given(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The point by its name: what was typed goes before what was chosen. */
    String at() {
        return moment.isEmpty() ? version : moment;
    }

    List<Cluster> clusters() {
        return Word.find(Cluster.class, cluster).stream().toList();
    }

    List<ValueChain> chains() {
        return Word.find(ValueChain.class, chain).stream().toList();
    }

    public boolean now() {
        return at().isEmpty() && effectiveOn.isEmpty();
    }

    public boolean filtered() {
        return !q.isEmpty() || !clusters().isEmpty() || !chains().isEmpty();
    }
}
