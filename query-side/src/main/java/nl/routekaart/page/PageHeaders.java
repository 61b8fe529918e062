package nl.routekaart.page;

import jakarta.servlet.http.HttpServletResponse;

/** What every page tells the browser: to run nothing, to load nothing from elsewhere, and to be framed by nobody. */
public final class PageHeaders {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    public static void on(HttpServletResponse response, Texts texts, long position) {
        set(response, texts, position, "no-cache", "no-referrer");
        response.setHeader("Vary", "Accept-Language");
    }

    /**
     * What a page tells that shows something for one person, and takes forms: no cache keeps it, and the browser says to this
     * site, and to no other, that a form comes from it.
     */
    public static void personal(HttpServletResponse response, Texts texts, long position) {
        set(response, texts, position, "private, no-store", "same-origin");
        response.setHeader("Vary", "Accept-Language, Authorization");
    }

    private static void set(HttpServletResponse response, Texts texts, long position, String caching, String referrer) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", referrer);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Language", texts.language());
        response.setHeader("Cache-Control", caching);
        response.setHeader("Routekaart-Position", Long.toString(position));
    }
}
