package nl.routekaart.publication.form;

import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationContent;

/** The markup from which a publication is laid out on paper. */
public final class PaperMarkup {

    private static final String STYLE = Resources.text("pdf.css");

    private PaperMarkup() {}

    /** Of a publication in a language. */
    public static String of(PublicationContent content, Language language) {
        return of(Told.of(content, language));
    }

    static String of(Told told) {
        Words words = told.words();
        Document document = new Document(told, Medium.PAPER);
        Markup out = new Markup();
        out.open("html", "lang", words.language().word()).open("head").element("title", told.title());
        String about = String.join(" ", Summary.sentences(told));
        out.open("meta", "name", "subject", "content", about);
        out.open("meta", "name", "description", "content", about);
        out.open("bookmarks");
        for (Document.Chapter chapter : document.chapters()) {
            out.open("bookmark", "name", chapter.heading(), "href", "#" + chapter.id());
        }
        out.close("bookmarks");
        out.open("style").raw(STYLE).close("style").close("head").open("body");
        out.element("div", told.title() + edition(told), "class", "running");
        document.write(out);
        return out.close("body").close("html").toString();
    }

    private static String edition(Told told) {
        return " · " + told.words().say("edition." + told.content().edition().word());
    }
}
