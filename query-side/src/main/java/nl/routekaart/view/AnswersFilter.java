package nl.routekaart.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests of this process, so that a rebuild notices when others are waiting for the machine. */
final class AnswersFilter extends OncePerRequestFilter {

    private final Views views;

    AnswersFilter(Views views) {
        this.views = views;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        views.answered();
        chain.doFilter(request, response);
    }
}
