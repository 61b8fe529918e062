package nl.routekaart.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.routekaart.diwoo.DiwooApi;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.upkeep.UpkeepApi;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a refusal as a problem document, in the reader's language. */
@RestControllerAdvice(
        basePackageClasses = {ReadProblems.class, DiwooApi.class, UpkeepApi.class},
        basePackages = {
            "nl.routekaart.replay",
            "nl.routekaart.hindsight",
            "nl.routekaart.why",
            "nl.routekaart.conflict",
            "nl.routekaart.page"
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadProblems {

    private static final String SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedException refused, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        Problem problem = Problem.of(refused, locale);
        Answers.set("Content-Language", locale.getLanguage());
        if (problem.status() == 503) {
            Answers.set("Retry-After", SECONDS);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
