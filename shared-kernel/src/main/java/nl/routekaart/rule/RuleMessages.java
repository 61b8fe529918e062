package nl.routekaart.rule;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message of each rule, in Dutch and in English. */
public final class RuleMessages {

    private static final String BUNDLE = "nl.routekaart.rule.rules";
    /** What is behind the name of an argument that is said otherwise in Dutch. */
    static final String IN_DUTCH = ".nl";

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private RuleMessages() {}

    /** The title of a rule: what it is about, without particulars. */
    public static String title(String rule, Locale locale) {
        return bundle(locale).getString(rule + ".title");
    }

    /** What is wrong here and what to mend; {@code {name}} stands for the argument of that name. */
    public static String detail(String rule, Map<String, String> args, Locale locale) {
        return NAME.matcher(bundle(locale).getString(rule))
                .replaceAll(name -> Matcher.quoteReplacement(said(name.group(1), args, locale)));
    }

    private static String said(String name, Map<String, String> args, Locale locale) {
        String plain = args.getOrDefault(name, '{' + name + '}');
        return english(locale) ? plain : args.getOrDefault(name + IN_DUTCH, plain);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** Every rule that has a message. */
    public static Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        for (String key : bundle(Locale.ENGLISH).keySet()) {
            if (!key.endsWith(".title")) {
                rules.add(key);
            }
        }
        return rules;
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale spoken = english(locale) ? Locale.ENGLISH : Locale.of("nl");
        return ResourceBundle.getBundle(
                BUNDLE, spoken, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
