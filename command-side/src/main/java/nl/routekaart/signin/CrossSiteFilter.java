package nl.routekaart.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import nl.routekaart.problem.HttpRule;
import nl.routekaart.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site tries to change through somebody's browser, which sends remembered Basic
 * credentials along. Callers that are no browser send neither of the two headers and are let through.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || fromOwnPage(request)) {
            chain.doFilter(request, response);
        } else {
            Problems.write(HttpRule.CROSS_SITE, Map.of(), request, response);
        }
    }

    private static boolean fromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_PAGES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || ownOrigin(origin, request);
    }

    private static boolean ownOrigin(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            return request.getScheme().equalsIgnoreCase(from.getScheme())
                    && request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getServerPort() == port(from);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        @Nullable String scheme = uri.getScheme();
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(scheme) ? 443 : 80;
    }
}
