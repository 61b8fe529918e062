package nl.routekaart.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routekaart.kernel.Word;

/**
 * What a message says in a word of the API. A Dutch reader is told what the word means, and the word too: it is what has to
 * be sent.
 *
 * @param english how it is said in English
 * @param dutch how it is said in Dutch
 */
public record Worded(String english, String dutch) {

    /** The word, and behind how a Dutch reader knows it. */
    public static Worded of(String word, String dutch) {
        return new Worded(word, word.equals(dutch) ? dutch : dutch + " (" + word + ")");
    }

    public static Worded of(Word word) {
        return of(word.word(), word.dutch());
    }

    /** Several of them; that there are none is said too. */
    public static Worded all(List<Worded> each) {
        return each.isEmpty()
                ? new Worded("nothing", "niets")
                : new Worded(joined(each, Worded::english), joined(each, Worded::dutch));
    }

    private static String joined(List<Worded> each, Function<Worded, String> language) {
        return each.stream().map(language).collect(Collectors.joining(", "));
    }
}
