package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells people from programs: browsers ask for HTML by name. */
final class People {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/log/", "/actuator/", "/assets/");

    private People() {}

    /** Whether a person asks for a page. */
    static boolean ask(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && FOR_PROGRAMS.stream().noneMatch((request.getRequestURI() + '/')::startsWith);
    }
}
