package nl.routekaart.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.ui.Model;

/** Tells on a page what could not be shown and what to mend, in the words of pages where those differ from the API's. */
public final class PageProblem {

    private PageProblem() {}

    /** Shows it above what is shown all the same. */
    public static void tell(RefusedException refused, Texts texts, HttpServletResponse response, Model model) {
        Problem problem = of(refused, texts);
        response.setStatus(problem.status());
        model.addAttribute("problem", problem);
    }

    private static Problem of(RefusedException refused, Texts texts) {
        Problem problem = Problem.of(refused, Locale.of(texts.language()));
        Rule rule = refused.refusal().rule();
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                detail("", rule.id(), refused.refusal().args(), problem.detail(), texts),
                problem.errors().stream()
                        .map(field -> new Problem.Field(
                                field.pointer(),
                                field.rule(),
                                detail(field.pointer(), field.rule(), args(refused, field), field.detail(), texts)))
                        .toList());
    }

    private static Map<String, String> args(RefusedException refused, Problem.Field field) {
        return refused.errors().stream()
                .filter(error ->
                        error.pointer().equals(field.pointer()) && error.rule().equals(field.rule()))
                .map(FieldError::args)
                .findFirst()
                .orElse(Map.of());
    }

    /** A date is asked for as people write it, and as a month too where a period begins or ends. */
    private static String detail(String field, String rule, Map<String, String> args, String otherwise, Texts texts) {
        String words = texts.sayOr(
                "error." + rule + (WrittenDays.bounds(field) ? ".bound" : ""), texts.sayOr("error." + rule, otherwise));
        return words.replace("{0}", args.getOrDefault("given", args.getOrDefault("at", "")));
    }
}
