package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which registered parties the words for who is responsible name; names that nobody registered stay words. */
final class PartyWords {

    private static final Pattern BETWEEN = Pattern.compile("[;,/()→]|\\ben\\b|mede namens");

    private final Map<String, String> keys = new LinkedHashMap<>();

    PartyWords(Sheet table) {
        table.lines().forEach(line -> keys.put(line.get("words"), line.get("party")));
    }

    /** Adds a registered party under its own name. */
    void know(String name, String key) {
        keys.putIfAbsent(name, key);
    }

    /** The keys of the parties that are named, in order, each once. */
    List<String> read(String words) {
        String whole = keys.get(words);
        if (whole != null) {
            return List.of(whole);
        }
        Set<String> found = new LinkedHashSet<>();
        for (String part : BETWEEN.split(words)) {
            String key = keys.get(part.strip());
            if (key != null) {
                found.add(key);
            }
        }
        return new ArrayList<>(found);
    }
}
