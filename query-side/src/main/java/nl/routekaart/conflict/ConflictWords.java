package nl.routekaart.conflict;

import java.util.Locale;
import java.util.UUID;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.SourceLink;
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

    /**
     * The same as a row of a table.
     *
     * @param href the page of the item; empty on that page itself
     */
    public ConflictRow row(Conflict conflict, UUID item, String title, String href) {
        String rule = texts.say("conflict.rule." + conflict.rule().word());
        return new ConflictRow(
                href,
                title,
                words.field(conflict.field()),
                side(conflict.prevailing(), item),
                side(conflict.other(), item),
                conflict.holds() ? rule : texts.say("conflict.since-then", rule));
    }

    private ConflictRow.Side side(StatementView statement, UUID item) {
        long position = statement.event().position();
        return new ConflictRow.Side(
                texts.say(
                        "conflict.side",
                        words.value(statement.field(), statement.value()),
                        dates.say(EdtfDate.parse(statement.effective()))),
                position,
                "/replays/items/" + item + "?at=@" + position + "&lang=" + texts.language(),
                SourceLink.of(statement.event().source()));
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
