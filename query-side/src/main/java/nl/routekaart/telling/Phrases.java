package nl.routekaart.telling;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences in one language. In a sentence <code>{name}</code> stands for what is given under that name; a part
 * between square brackets is left out when something in it is not given.
 */
final class Phrases {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private final ResourceBundle bundle;

    Phrases(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "nl.routekaart.telling.sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** What stands under a key; what it needs and is not given is said to be missing. */
    String say(String key, Map<String, String> given) {
        StringBuilder said = new StringBuilder();
        String pattern = bundle.getString(key);
        Matcher part = PART.matcher(pattern);
        int from = 0;
        while (part.find()) {
            said.append(filled(pattern.substring(from, part.start()), given));
            String words = part.group(1);
            if (NAME.matcher(words).results().allMatch(name -> given.containsKey(name.group(1)))) {
                said.append(filled(words, given));
            }
            from = part.end();
        }
        return said.append(filled(pattern.substring(from), given)).toString();
    }

    private String filled(String words, Map<String, String> given) {
        return NAME.matcher(words)
                .replaceAll(name ->
                        Matcher.quoteReplacement(given.getOrDefault(name.group(1), bundle.getString("missing"))));
    }
}
