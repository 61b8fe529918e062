package nl.routekaart.page;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages in one language. */
public final class Texts {

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "nl.routekaart.page.page",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Dutch, or English if that is asked for. */
    public static Texts in(Locale locale) {
        return new Texts(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl"));
    }

    /** The language, as HTML names it. */
    public String language() {
        return locale.getLanguage();
    }

    public boolean dutch() {
        return language().equals("nl");
    }

    /** A text; {@code {0}}, {@code {1}} stand for what is given. */
    public String say(String key, Object... given) {
        String text = bundle.getString(key);
        for (int i = 0; i < given.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(given[i]));
        }
        return text;
    }

    /** A text, or the given words when there is none under this key. */
    public String sayOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
