package nl.routekaart.publication.form;

import java.time.Instant;
import java.util.ResourceBundle;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.Texts;
import nl.routekaart.publication.Language;

/** The words of a publication in one language: those of the pages, and its own. */
final class Words {

    private final Language language;
    private final Texts texts;
    private final Labels labels;
    private final DateWords dates;
    private final ResourceBundle bundle;

    Words(Language language) {
        this.language = language;
        this.texts = Texts.in(language.locale());
        this.labels = new Labels(texts);
        this.dates = new DateWords(texts);
        this.bundle = ResourceBundle.getBundle(
                "nl.routekaart.publication.form.publication",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Language language() {
        return language;
    }

    /** The words of the pages. */
    Texts texts() {
        return texts;
    }

    Labels labels() {
        return labels;
    }

    DateWords dates() {
        return dates;
    }

    /** A text of the publication's own; {@code {0}}, {@code {1}} stand for what is given. */
    String say(String key, Object... given) {
        String text = bundle.getString(key);
        for (int i = 0; i < given.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(given[i]));
        }
        return text;
    }

    /** A member of a closed list. */
    String of(Word word) {
        return labels.of(word);
    }

    String date(EdtfDate date) {
        return dates.say(date);
    }

    /** The day of recording, in the Netherlands. */
    String day(Instant instant) {
        return dates.say(Stamps.day(instant));
    }

    /** So many of something, with a text for one of them. */
    String count(String key, long count) {
        return say(count == 1 ? key + ".one" : key, count);
    }
}
