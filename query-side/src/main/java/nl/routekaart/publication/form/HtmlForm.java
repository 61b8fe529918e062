package nl.routekaart.publication.form;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.publication.Edition;

/** A publication as one web page that needs no other file: with its style inside, and nothing that runs. */
public final class HtmlForm {

    /** The looks of the pages, and what a document needs beside them, for the screen and for printing. */
    private static final String STYLE = Resources.text("/static/assets/theme.css")
            + Resources.text("/static/assets/utrecht.css")
            + Resources.text("/static/assets/routekaart.css")
            + Resources.text("publication.css");

    /** What a browser is told to allow it: its own style, and nothing else. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HtmlForm() {}

    private static String digest(String style) {
        return Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] write(Told told) {
        Words words = told.words();
        Markup out = new Markup().raw("<!DOCTYPE html>").line();
        out.open("html", "lang", words.language().word(), "class", "utrecht-root")
                .line();
        out.open("head").line().open("meta", "charset", "utf-8").line();
        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.element("title", told.title()).line();
        out.open(
                        "meta",
                        "name",
                        "description",
                        "content",
                        Summary.sentences(told).getFirst())
                .line();
        out.open("style").raw(STYLE).close("style").line().close("head").line();
        out.open("body", "class", "voorbeeld-theme routekaart-theme utrecht-document publication")
                .line();
        out.element(
                        "a",
                        words.texts().say("skip.content"),
                        "class",
                        "utrecht-skip-link utrecht-skip-link--visible-on-focus",
                        "href",
                        "#inhoud")
                .line();
        out.open("header", "class", "rk-header").open("div", "class", "rk-width rk-header__content");
        out.open("span", "class", "rk-brand")
                .element("span", words.texts().say("site"), "class", "rk-brand__name")
                .element("span", words.texts().say("programme"), "class", "rk-brand__programme")
                .close("span");
        if (told.content().edition() == Edition.INTERNAL) {
            out.element("span", words.say("internal"), "class", "internal");
        }
        out.close("div").close("header").line();
        out.open("main", "id", "inhoud", "class", "rk-main rk-width", "tabindex", "-1")
                .line();
        new Document(told, Medium.SCREEN).write(out);
        out.close("main").line().close("body").line().close("html").line();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
