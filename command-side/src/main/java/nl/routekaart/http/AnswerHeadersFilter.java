package nl.routekaart.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every answer its headers before anyone else can answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerHeadersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerHeaders.set(request, response);
        chain.doFilter(request, new Once(response));
    }

    /** What was set for every answer stays, and stays single, whatever a controller says of it. */
    private static final class Once extends HttpServletResponseWrapper {

        private static final Set<String> KEPT = Set.of("api-version", "cache-control");

        Once(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!kept(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!kept(name)) {
                super.setHeader(name, value);
            }
        }

        private boolean kept(String name) {
            return KEPT.contains(name.toLowerCase(Locale.ROOT)) && containsHeader(name);
        }
    }
}
