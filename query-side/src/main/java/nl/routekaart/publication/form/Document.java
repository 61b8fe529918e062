package nl.routekaart.publication.form;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.kernel.Word;
import nl.routekaart.publication.Changes;
import nl.routekaart.publication.Passage;
import nl.routekaart.publication.Prose;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.publication.Reissue;
import nl.routekaart.publication.Section;
import org.jspecify.annotations.Nullable;

/** The document that web page and PDF have in common, chapter by chapter. */
final class Document {

    private final Told told;
    private final PublicationContent content;
    private final Words words;
    private final Medium medium;

    Document(Told told, Medium medium) {
        this.told = told;
        this.content = told.content();
        this.words = told.words();
        this.medium = medium;
    }

    /**
     * A chapter.
     *
     * @param id its anchor
     * @param heading what stands above it
     */
    record Chapter(String id, String heading) {}

    /** The chapters that this publication has, in order. */
    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(chapter("summary"));
        if (content.reissue() != null) {
            chapters.add(new Chapter("reissue", words.say("chapter.reissue", content.issue() - 1)));
        }
        if (content.prose() != null) {
            chapters.add(chapter("prose"));
        }
        if (!told.rows().isEmpty()) {
            chapters.add(chapter("timeline"));
        }
        for (Section section : Section.values()) {
            if (!told.in(section).isEmpty()) {
                chapters.add(chapter(section.word()));
            }
        }
        for (String one : List.of("dependencies", "figures", "changes", "signOffs", "leftOut", "seal")) {
            chapters.add(chapter(one));
        }
        return chapters;
    }

    private Chapter chapter(String id) {
        return new Chapter(id, words.say("chapter." + id));
    }

    /** Title, contents and chapters. */
    void write(Markup out) {
        head(out);
        contents(out);
        for (Chapter chapter : chapters()) {
            out.open("section", "class", "chapter", "aria-labelledby", chapter.id())
                    .line();
            out.element("h2", chapter.heading(), "id", chapter.id(), "class", "utrecht-heading-2")
                    .line();
            body(out, chapter.id());
            out.close("section").line();
        }
    }

    private void head(Markup out) {
        PublishedVersion version = content.version();
        out.element("h1", told.title(), "class", "utrecht-heading-1").line();
        paragraph(
                out,
                words.say(
                        content.isPreview()
                                ? "head.preview"
                                : "head." + content.edition().word(),
                        words.date(version.frozenOn()),
                        version.cut(),
                        content.issue()));
        String remark = version.remark();
        if (remark != null) {
            out.open("p", "class", "utrecht-paragraph remark")
                    .element("strong", words.say("head.remark"))
                    .text(" " + remark)
                    .close("p")
                    .line();
        }
    }

    private void contents(Markup out) {
        out.open("nav", "class", "contents", "aria-label", words.say("contents"))
                .line();
        out.element("p", words.say("contents"), "class", "contents-title").open("ul");
        for (Chapter chapter : chapters()) {
            out.open("li");
            link(out, "#" + chapter.id(), chapter.heading());
            out.close("li");
        }
        out.close("ul").close("nav").line();
    }

    private void body(Markup out, String chapter) {
        switch (chapter) {
            case "summary" -> summary(out);
            case "reissue" -> reissue(out, content.reissue());
            case "prose" -> prose(out, content.prose());
            case "timeline" -> {
                paragraph(out, words.say("timeline.about"));
                new TimelinePart(told, medium).write(out);
            }
            case "dependencies" -> new RelationsPart(told, this).dependencies(out);
            case "figures" -> new RelationsPart(told, this).figures(out);
            case "changes" -> changes(out, content.changes());
            case "signOffs" -> new AssurancePart(told, this).signOffs(out);
            case "leftOut" -> new AssurancePart(told, this).leftOut(out);
            case "seal" -> new AssurancePart(told, this).seal(out);
            default ->
                new ItemsPart(told, this)
                        .write(out, Word.find(Section.class, chapter).orElseThrow());
        }
    }

    private void summary(Markup out) {
        out.open("ul", "class", "utrecht-unordered-list");
        Summary.sentences(told).forEach(sentence -> out.element("li", sentence));
        out.close("ul").line();
    }

    private void reissue(Markup out, @Nullable Reissue reissue) {
        if (reissue != null) {
            new ReissuePart(told, this, reissue).write(out);
        }
    }

    private void prose(Markup out, @Nullable Prose prose) {
        if (prose == null) {
            return;
        }
        for (Passage passage : prose.passages()) {
            if (!passage.heading().isEmpty()) {
                out.element("h3", passage.heading(), "class", "utrecht-heading-3", "lang", "nl");
            }
            passage.paragraphs()
                    .forEach(paragraph -> out.element("p", paragraph, "class", "utrecht-paragraph", "lang", "nl"));
        }
    }

    private void changes(Markup out, @Nullable Changes changes) {
        if (changes == null) {
            paragraph(out, words.say("changes.first"));
        } else {
            new ChangesPart(told, this, changes).write(out);
        }
    }

    void paragraph(Markup out, String text) {
        out.element("p", text, "class", "utrecht-paragraph").line();
    }

    /** A link; on paper it says where it leads, for who hears the document. */
    void link(Markup out, String href, String text, String... attributes) {
        List<String> all = new ArrayList<>(List.of("href", href, "class", "utrecht-link utrecht-link--html-a"));
        if (medium == Medium.PAPER) {
            all.addAll(List.of("title", text));
        }
        all.addAll(List.of(attributes));
        out.element("a", text, all.toArray(String[]::new));
    }

    /** Opens a table with its caption and the names of its columns. */
    void table(Markup out, String caption, List<String> columns) {
        out.open("table", "class", "utrecht-table rk-table")
                .element("caption", caption, "class", "rk-caption")
                .line();
        out.open("thead", "class", "utrecht-table__header").open("tr", "class", "utrecht-table__row");
        columns.forEach(column -> out.element("th", column, "scope", "col", "class", "utrecht-table__header-cell"));
        out.close("tr")
                .close("thead")
                .line()
                .open("tbody", "class", "utrecht-table__body")
                .line();
    }

    void endTable(Markup out) {
        out.close("tbody").close("table").line();
    }

    /** A cell; a dash when there is nothing to say. */
    void cell(Markup out, String text) {
        out.element("td", text.isEmpty() ? "–" : text, "class", "utrecht-table__cell");
    }
}
