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
public record Spoken(String english, String dutch) {

    /** The word, and behind how a Dutch reader knows it. */
    public static Spoken of(String word, String dutch) {
        return new Spoken(word, word.equals(dutch) ? dutch : dutch + " (" + word + ")");
    }

    public static Spoken of(Word word) {
        return of(word.word(), word.dutch());
    }

    /** Several of them; that there are none is said too. */
    public static Spoken all(List<Spoken> each) {
        return each.isEmpty()
                ? new Spoken("nothing", "niets")
                : new Spoken(joined(each, Spoken::english), joined(each, Spoken::dutch));
    }

    private static String joined(List<Spoken> each, Function<Spoken, String> language) {
        return each.stream().map(language).collect(Collectors.joining(", "));
    }
}
