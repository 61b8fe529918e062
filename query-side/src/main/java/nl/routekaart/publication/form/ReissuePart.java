package nl.routekaart.publication.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Reissue;
import nl.routekaart.publication.SignOff;
import org.jspecify.annotations.Nullable;

/** What an issue tells otherwise than the one before, and why. */
final class ReissuePart {

    private final Told told;
    private final Words words;
    private final Document document;
    private final Reissue reissue;
    private final Values values;

    ReissuePart(Told told, Document document, Reissue reissue) {
        this.told = told;
        this.words = told.words();
        this.document = document;
        this.reissue = reissue;
        this.values = told.values(Subject.ITEM, ItemKind.PROCEDURE_STEP);
    }

    void write(Markup out) {
        document.paragraph(out, words.say("reissue.about", reissue.before()));
        String reason = reissue.published().reason();
        if (reason != null) {
            out.open("p", "class", "utrecht-paragraph")
                    .element("strong", words.say("reissue.why"))
                    .text(" ")
                    .element("span", reason, "lang", "nl")
                    .close("p")
                    .line();
        }
        if (told.content().edition() == Edition.INTERNAL && told.content().tellsEverything()) {
            document.paragraph(out, words.say("reissue.internal"));
        } else if (reissue.changes().isEmpty()) {
            document.paragraph(out, words.say("reissue.none"));
        } else {
            changes(out);
        }
        if (!reissue.signOffs().isEmpty()) {
            document.paragraph(
                    out,
                    words.say(
                            "reissue.signOffs",
                            reissue.signOffs().stream().map(SignOff::by).collect(Collectors.joining(", "))));
        }
    }

    private void changes(Markup out) {
        document.table(
                out,
                words.say("reissue.caption", reissue.before()),
                Stream.of("title", "field", "from", "to", "why", "who")
                        .map(column -> words.say("column." + column))
                        .toList());
        for (Reissue.Change change : reissue.changes()) {
            out.open("tr", "class", "utrecht-table__row");
            out.element(
                    "th",
                    change.title().isEmpty() ? words.say("withheld") : change.title(),
                    "scope",
                    "row",
                    "class",
                    "utrecht-table__cell",
                    "lang",
                    change.title().isEmpty() ? words.language().word() : "nl");
            document.cell(
                    out, change.field().equals(Item.WHOLE) ? words.say("reissue.whole") : values.field(change.field()));
            document.cell(out, standing(change.before()));
            document.cell(out, standing(change.after()));
            document.cell(out, Causes.why(change.events()));
            document.cell(out, new Causes(told).who(change.events()));
            out.close("tr").line();
        }
        document.endTable(out);
    }

    private String standing(@Nullable String ground) {
        return ground == null ? words.say("reissue.told") : words.say("reissue.withheld", ground);
    }
}
