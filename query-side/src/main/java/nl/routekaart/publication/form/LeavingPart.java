package nl.routekaart.publication.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.EventView;
import nl.routekaart.page.SourceLink;
import nl.routekaart.publication.Changes;
import nl.routekaart.publication.Leaving;

/** What left the version since the one before: how, and by whose decision and source. */
record LeavingPart(Told told, Document document, Changes changes) {

    void write(Markup out) {
        Words words = told.words();
        out.element("h3", words.say("changes.left"), "class", "utrecht-heading-3")
                .line();
        if (changes.left().isEmpty() && changes.untold() == 0) {
            document.paragraph(out, words.say("changes.none"));
            return;
        }
        if (!changes.left().isEmpty()) {
            table(out, words);
        }
        if (changes.untold() > 0) {
            document.paragraph(out, words.count("changes.left.untold", changes.untold()));
        }
    }

    private void table(Markup out, Words words) {
        document.table(
                out,
                words.say("changes.left"),
                Stream.of("title", "how", "why", "who", "sources")
                        .map(column -> words.say("column." + column))
                        .toList());
        for (Leaving one : changes.left()) {
            out.open("tr", "class", "utrecht-table__row");
            out.element("th", title(one), "scope", "row", "class", "utrecht-table__cell", "lang", "nl");
            document.cell(out, how(one, words));
            document.cell(out, Causes.why(one.events()));
            document.cell(out, new Causes(told).who(one.events()));
            document.cell(out, sources(one));
            out.close("tr").line();
        }
        document.endTable(out);
    }

    private static String title(Leaving one) {
        return one.title().isEmpty() ? one.item().toString() : one.title();
    }

    static String how(Leaving one, Words words) {
        return words.say("left." + one.how().word());
    }

    static String sources(Leaving one) {
        return one.events().stream()
                .map(EventView::source)
                .flatMap(source -> SourceLink.of(source).stream())
                .map(LeavingPart::place)
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    private static String place(SourceLink source) {
        String href = source.href();
        return href == null ? source.label() : href;
    }
}
