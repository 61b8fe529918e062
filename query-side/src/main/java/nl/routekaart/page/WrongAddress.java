package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.routekaart.read.Languages;
import nl.routekaart.read.SubjectReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A person who typed an address wrong gets a page with a way back; a program gets the problem document that it can read. */
@Component
final class WrongAddress implements HandlerExceptionResolver, Ordered {

    private final SubjectReader reader;

    WrongAddress(SubjectReader reader) {
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
        if (!(failure instanceof NoResourceFoundException) || !People.ask(request)) {
            return null;
        }
        Texts texts = Texts.in(Languages.of(request.getParameter("lang"), request));
        PageHeaders.on(response, texts, reader.position(null));
        ModelAndView page = new ModelAndView("not-found", HttpStatus.NOT_FOUND);
        page.addObject("t", texts);
        page.addObject("otherLanguage", texts.dutch() ? "?lang=en" : "?lang=nl");
        page.addObject("missing", "notfound.address");
        return page;
    }
}
