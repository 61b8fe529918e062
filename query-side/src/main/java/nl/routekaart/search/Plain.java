package nl.routekaart.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: lower case, without accents. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 20;

    private Plain() {}

    /** The text without capitals and accents. */
    public static String text(String text) {
        return isAscii(text)
                ? text.replace('\u0000', ' ').toLowerCase(Locale.ROOT)
                : withoutMarks(text).replace('\u0000', ' ').toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words of a question; what is neither letter nor digit only parts them. */
    public static List<String> words(String question) {
        return WORD.matcher(text(question))
                .results()
                .map(match -> match.group())
                .limit(MOST_WORDS)
                .toList();
    }
}
