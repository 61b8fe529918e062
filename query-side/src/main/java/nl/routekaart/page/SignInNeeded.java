package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.routekaart.read.Languages;
import nl.routekaart.read.SubjectReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks a person who has to sign in for an account, and leads back. The page is what the browser shows of the question when a
 * person does not answer it. Programs get the problem document that they can read.
 */
@Component
final class SignInNeeded implements HandlerExceptionResolver, Ordered {

    /** As {@code Doors} of the command side asks. */
    private static final String BASIC = "Basic realm=\"Routekaart\", charset=\"UTF-8\"";

    private final SubjectReader reader;

    SignInNeeded(SubjectReader reader) {
        this.reader = reader;
    }

    /** Before those that write problem documents. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof AuthenticationException) || !People.ask(request)) {
            return null;
        }
        return request.getRequestURI().equals(SignInPage.PATH)
                ? ask(request, response)
                : new ModelAndView(away(request));
    }

    private ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        Texts texts = Texts.in(Languages.of(request.getParameter("lang"), request));
        PageHeaders.personal(response, texts, reader.position(null));
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        String to = LocalAddress.of(Objects.requireNonNullElse(request.getParameter("to"), "/"), "/");
        ModelAndView page = new ModelAndView("sign-in", HttpStatus.UNAUTHORIZED);
        page.addObject("t", texts);
        page.addObject("to", to);
        page.addObject("again", address(to, texts.language()));
        page.addObject("otherLanguage", address(to, texts.dutch() ? "en" : "nl"));
        return page;
    }

    /** To where one signs in, and from there back to what was asked for. */
    private static View away(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : '?' + query);
        RedirectView away = new RedirectView(address(
                asked, Languages.of(request.getParameter("lang"), request).getLanguage()));
        away.setStatusCode(HttpStatus.SEE_OTHER);
        return away;
    }

    private static String address(String to, String language) {
        return UriComponentsBuilder.fromPath(SignInPage.PATH)
                .queryParam("to", "{to}")
                .queryParam("lang", language)
                .encode()
                .buildAndExpand(to)
                .toUriString();
    }
}
