package nl.routekaart.publication.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.LeftOut;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.Seal;
import nl.routekaart.publication.SignOff;
import org.jspecify.annotations.Nullable;

/** On what a reader can rely: who consented, what is missing, and how to check the rest. */
final class AssurancePart {

    private final PublicationContent content;
    private final Words words;
    private final Document document;

    AssurancePart(Told told, Document document) {
        this.content = told.content();
        this.words = told.words();
        this.document = document;
    }

    void signOffs(Markup out) {
        if (content.signOffs().isEmpty()) {
            document.paragraph(out, words.say("signOffs.none"));
            return;
        }
        document.table(
                out,
                words.say("chapter.signOffs"),
                columns("by", "nature", "outcome", "on", "content", "cabinet", "remark"));
        for (SignOff signOff : content.signOffs()) {
            out.open("tr", "class", "utrecht-table__row");
            out.element("th", signOff.by(), "scope", "row", "class", "utrecht-table__cell", "lang", "nl");
            document.cell(out, words.of(signOff.nature()));
            document.cell(out, words.of(signOff.outcome()));
            document.cell(out, words.date(signOff.on()));
            document.cell(out, given(signOff.to()));
            CabinetStatus cabinet = signOff.cabinet();
            document.cell(out, cabinet == null ? "" : words.of(cabinet));
            document.cell(out, Optional.ofNullable(signOff.remark()).orElse(""));
            out.close("tr").line();
        }
        document.endTable(out);
    }

    private String given(@Nullable Fingerprint to) {
        Seal seal = content.seal();
        if (to == null) {
            return words.say("signOffs.unidentified");
        }
        return seal != null && seal.fingerprint().equals(to)
                ? words.say("signOffs.this")
                : words.say("signOffs.other", to.hex());
    }

    void leftOut(Markup out) {
        if (content.edition() == Edition.INTERNAL && content.leftOut().isEmpty()) {
            document.paragraph(out, words.say("leftOut.internal"));
            return;
        }
        if (content.leftOut().isEmpty()) {
            document.paragraph(out, words.say("leftOut.none"));
            return;
        }
        if (content.edition() == Edition.INTERNAL) {
            document.paragraph(out, words.say("leftOut.view"));
        }
        document.table(
                out, words.say("chapter.leftOut"), columns("ground", "level", "items", "fields", "dependencies"));
        for (LeftOut one : content.leftOut()) {
            out.open("tr", "class", "utrecht-table__row");
            out.element(
                    "th",
                    one.ground().isEmpty() ? words.say("leftOut.noGround") : one.ground(),
                    "scope",
                    "row",
                    "class",
                    "utrecht-table__cell",
                    "lang",
                    "nl");
            document.cell(out, words.say("leftOut." + one.level().word()));
            document.cell(out, Integer.toString(one.items()));
            document.cell(out, Integer.toString(one.fields()));
            document.cell(out, Integer.toString(one.dependencies()));
            out.close("tr").line();
        }
        document.endTable(out);
    }

    void seal(Markup out) {
        Seal seal = content.seal();
        if (seal == null) {
            document.paragraph(out, words.say("seal.none"));
            return;
        }
        document.paragraph(out, words.say("seal.about"));
        out.element("h3", words.say("seal.fingerprint"), "class", "utrecht-heading-3");
        out.element("pre", inGroups(seal.fingerprint().hex())).line();
        out.element("h3", words.say("seal.checkpoint"), "class", "utrecht-heading-3");
        out.element("pre", seal.checkpoint()).line();
        out.element("h3", words.say("seal.check"), "class", "utrecht-heading-3");
        out.open("ol", "class", "utrecht-ordered-list");
        for (String step : List.of("seal.step.file", "seal.step.verify", "seal.step.compare")) {
            out.element(
                    "li",
                    words.say(step, content.edition().word(), words.language().word()));
        }
        out.close("ol").line();
    }

    /** Eight digits at a time, so that two people can compare them. */
    private static String inGroups(String hex) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 8) {
            groups.append(i == 0 ? "" : i == hex.length() / 2 ? "\n" : " ").append(hex, i, i + 8);
        }
        return groups.toString();
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(column -> words.say("column." + column)).toList();
    }
}
