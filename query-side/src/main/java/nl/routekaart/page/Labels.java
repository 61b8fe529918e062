package nl.routekaart.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.Word;

/** What the members of closed lists are called in the language of the page. */
public final class Labels {

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "eop", "EoP", "jloi", "JLoI", "amvi", "AMVI", "fid", "FID", "feed", "FEED", "co2", "CO2", "n2o", "N2O");

    private final Texts texts;

    public Labels(Texts texts) {
        this.texts = texts;
    }

    /** A choice in a form. */
    public record Choice(String word, String label, boolean chosen) {}

    /** What a member is called. */
    public String of(Word word) {
        if (texts.dutch()) {
            return word.dutch();
        }
        if (word instanceof Cluster cluster) {
            return cluster == Cluster.NATIONAL ? "national" : cluster.dutch();
        }
        return word instanceof Certainty ? texts.say("certainty." + word.word()) : spaced(word.word());
    }

    /** Where something was placed, or that nobody placed it. */
    public String of(Optional<? extends Word> place) {
        return place.map(word -> of((Word) word)).orElseGet(() -> texts.say("unplaced"));
    }

    /** What a state of the life cycle of this kind is called. */
    public String state(ItemKind kind, String state) {
        return state(LifeCycles.of(kind), state);
    }

    /** What a state of this life cycle is called. */
    String state(LifeCycle lifeCycle, String state) {
        if (!texts.dutch()) {
            return spaced(state);
        }
        return lifeCycle.state(state).map(LifeCycle.State::dutch).orElse(state);
    }

    /** All members of a list as choices, after one for all of them. */
    <E extends Enum<E> & Word> List<Choice> choices(Class<E> type, List<String> chosen) {
        return Arrays.stream(type.getEnumConstants())
                .map(member -> new Choice(member.word(), capital(of(member)), chosen.contains(member.word())))
                .toList();
    }

    /** With a capital to begin with. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A stable word as people write it; abbreviations keep their capitals. */
    private static String spaced(String word) {
        return Arrays.stream(word.split("-"))
                .map(part -> ABBREVIATIONS.getOrDefault(part, part))
                .collect(Collectors.joining(" "));
    }
}
