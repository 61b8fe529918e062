package nl.routekaart.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that every answer carries (NL GOV API Design Rules 2.2, {@code /core/transport/security-headers} and
 * {@code /core/version-header}).
 */
public final class AnswerHeaders {

    /** The whole version of the API; its first number stands in the path. */
    public static final String API_VERSION = "1.0.0";

    /** Where the description of the API can be read, by pages of other origins too. */
    public static final String OPENAPI_PATH = "/api/v1/openapi.json";

    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String OF_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String OF_TRY_OUT = OF_PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private AnswerHeaders() {}

    /** Sets them; what is set already is set anew. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean api = path.startsWith("/api/");
        boolean tryOut = path.startsWith("/api/v1/swagger-ui/") || path.startsWith("/api/v1/docs");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", tryOut ? OF_TRY_OUT : api ? OF_DATA : OF_PAGES);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (api) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("API-Version", API_VERSION);
        }
        if (path.equals(OPENAPI_PATH)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
    }
}
