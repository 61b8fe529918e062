package nl.routekaart.page;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import nl.routekaart.answer.EventView;
import nl.routekaart.fold.Stamps;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.telling.Line;
import nl.routekaart.telling.Sentences;

/**
 * An entry of the audit trail as pages tell it.
 *
 * @param position where it stands
 * @param kind what kind of event it is; empty when that may not be told
 * @param recorded when it was recorded
 * @param sentence what happened and how it was recorded
 * @param changes what it changed, as far as that may be told
 * @param sources where it can be read
 * @param item the page of the item as it stood then; empty when it happened to none
 */
public record TrailLine(
        long position,
        String kind,
        String recorded,
        String sentence,
        List<Changed> changes,
        List<SourceLink> sources,
        String item) {

    /** A field that changed; what was said again, the same, is no change to a reader. */
    public record Changed(String field, String before, String after) {}

    public static TrailLine of(Line line, Texts texts) {
        EventView event = line.entry().event();
        boolean readable = !line.withheld() && !line.hidden();
        Locale locale = Locale.of(texts.language());
        return new TrailLine(
                event.position(),
                line.withheld() ? "" : Sentences.kind(event.name(), locale),
                new DateWords(texts).say(ZonedDateTime.ofInstant(event.recordedAt(), Stamps.NETHERLANDS)),
                line.sentence(locale),
                readable ? changes(line, texts) : List.of(),
                readable ? SourceLink.of(event.source()) : List.of(),
                !line.withheld() && line.entry().subject() == Subject.ITEM
                        ? "/items/" + line.entry().subjectId() + "?at=@" + event.position()
                                + (texts.dutch() ? "" : "&lang=en")
                        : "");
    }

    private static List<Changed> changes(Line line, Texts texts) {
        ItemKind kind = Word.find(
                        ItemKind.class, line.entry().about().path("kind").asString(""))
                .orElse(ItemKind.PROCEDURE_STEP);
        ValueWords words = new ValueWords(texts, line::name, line.entry().subject(), kind);
        return line.entry().changes().stream()
                .map(change -> new Changed(
                        words.field(change.field()),
                        words.value(change.field(), change.before()),
                        words.value(change.field(), change.after())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
