package nl.routekaart.conflict;

import java.util.Locale;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Texts;
import nl.routekaart.page.ValueWords;
import nl.routekaart.read.Names;

/** Tells conflicts in sentences, in one language. */
public final class ConflictWords {

    private final Texts texts;
    private final DateWords dates;
    private final ValueWords words;

    /** @param kind the kind of the item, whose life cycle names its states */
    public ConflictWords(Locale locale, Names names, ItemKind kind) {
        texts = Texts.in(locale);
        dates = new DateWords(texts);
        words = new ValueWords(texts, names, kind);
    }

    /** What each source says, and which of the two holds by which rule. */
    public String sentence(Conflict conflict) {
        String rule = texts.say("conflict.rule." + conflict.rule().word());
        return texts.say(
                        "conflict." + conflict.kind().word(),
                        words.field(conflict.field()),
                        said(conflict.prevailing()),
                        said(conflict.other()))
                + ' '
                + texts.say(conflict.holds() ? "conflict.holds" : "conflict.held", rule);
    }

    private String said(StatementView statement) {
        return texts.say(
                "conflict.said",
                words.value(statement.field(), statement.value()),
                dates.say(EdtfDate.parse(statement.effective())),
                String.valueOf(statement.event().source()),
                statement.event().position());
    }
}
