package nl.routekaart.publication.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.page.Row;
import nl.routekaart.page.RowMaker;
import nl.routekaart.page.ValueWords;
import nl.routekaart.publication.Changes;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.Leaving;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublishedItem;
import nl.routekaart.publication.Section;
import nl.routekaart.read.Names;

/**
 * A publication in a language.
 *
 * @param content what it tells
 * @param words the words of the language
 * @param names what parties and items are called
 * @param rows its items in words, in order of date
 */
record Told(PublicationContent content, Words words, Names names, List<ItemRow> rows) {

    static Told of(PublicationContent content, Language language) {
        Words words = new Words(language);
        Names names = Names.known(content.names());
        RowMaker maker = new RowMaker(
                words.texts(),
                names,
                new RowMaker.Said(
                        said(content, PublishedItem::planned),
                        said(content, PublishedItem::progress),
                        said(content, PublishedItem::kinds),
                        said(content, PublishedItem::titles)),
                null);
        List<ItemRow> rows = content.items().stream()
                .map(item -> {
                    Row row = maker.row(item.view(), List.of(), List.of());
                    return new ItemRow(item, row);
                })
                .sorted(ItemRow.BY_DATE)
                .toList();
        return new Told(content, words, names, rows);
    }

    private static Map<UUID, List<StatementView>> said(
            PublicationContent content, Function<PublishedItem, List<StatementView>> field) {
        Map<UUID, List<StatementView>> said = new HashMap<>();
        content.items().forEach(item -> said.put(item.id(), field.apply(item)));
        return said;
    }

    /** Says the values of a subject; of an item by the life cycle of its kind. */
    Values values(Subject subject, ItemKind kind) {
        return switch (content.renderer()) {
            case FIRST -> new FirstValueWords(words, names, kind);
            case SECOND -> new SecondValueWords(new ValueWords(words.texts(), names::of, subject, kind));
        };
    }

    /** The items of a section, in order of date. */
    List<ItemRow> in(Section section) {
        return rows.stream()
                .filter(row -> Section.of(row.item().kind()) == section)
                .toList();
    }

    /** What left the version since the one before. */
    List<Leaving> left() {
        Changes changes = content.changes();
        return changes == null ? List.of() : changes.left();
    }

    /** What the publication is called. */
    String title() {
        return content.issue() > 1
                ? words.say("title.issue", content.version().name(), content.issue())
                : words.say("title", content.version().name());
    }
}
