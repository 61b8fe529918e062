package nl.routekaart.standalone;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What commands say, in one language: the texts lie beside their package, and are called as it is. */
public final class Words {

    private final Locale language;
    private final ResourceBundle texts;

    private Words(Locale language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * @param beside one of the package
     * @param language Dutch, unless it is English
     */
    public static Words of(Class<?> beside, Locale language) {
        String folder = beside.getPackageName();
        Locale spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        return new Words(
                spoken,
                ResourceBundle.getBundle(
                        folder + folder.substring(folder.lastIndexOf('.')),
                        spoken,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    /** The text of a word that another release may have; as it stands if this one does not know it. */
    public String word(String prefix, String word) {
        String key = prefix + word.replace(' ', '-');
        return texts.containsKey(key) ? texts.getString(key) : word;
    }

    /** The one of two texts that is in this language. */
    public String either(String dutch, String english) {
        return language.equals(Locale.ENGLISH) ? english : dutch;
    }
}
