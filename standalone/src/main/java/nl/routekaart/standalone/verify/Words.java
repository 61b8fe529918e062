package nl.routekaart.standalone.verify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.routekaart.kernel.Subject;
import nl.routekaart.seal.Fault;

/** What a check says, in one language. */
final class Words {

    private final boolean english;
    private final ResourceBundle texts;

    /** Dutch, unless it is English. */
    Words(Locale locale) {
        english = locale.getLanguage().equals("en");
        texts = ResourceBundle.getBundle(
                "nl.routekaart.standalone.verify.verify",
                english ? Locale.ENGLISH : Locale.of("nl"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    String fault(Fault fault) {
        return english ? fault.english() : fault.dutch();
    }

    String subject(Subject subject) {
        return english ? subject.word() : subject.dutch();
    }
}
