package nl.routekaart.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.routekaart.page.Moment;
import nl.routekaart.page.PageHeaders;
import nl.routekaart.page.PageProblem;
import nl.routekaart.page.Texts;
import nl.routekaart.read.AuditQuestion;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Languages;
import nl.routekaart.read.Points;
import nl.routekaart.rule.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision history, step by step: what to step through, and each step at an address of its own. */
@Controller
class ReplayPage {

    private final Scopes scopes;
    private final ReplayChoice choice;
    private final SeenSteps steps;
    private final StepModel model;
    private final ReplayQueries queries;
    private final Points points;
    private final EndOfDay days;
    private final AuditQuestion question;

    ReplayPage(
            Scopes scopes,
            ReplayChoice choice,
            SeenSteps steps,
            StepModel model,
            ReplayQueries queries,
            Points points,
            EndOfDay days,
            AuditQuestion question) {
        this.scopes = scopes;
        this.choice = choice;
        this.steps = steps;
        this.model = model;
        this.queries = queries;
        this.points = points;
        this.days = days;
        this.question = question;
    }

    @GetMapping("/replays")
    String choose(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Texts texts = begin(parameters, request, response, page);
        choice.fill(page, texts, Moment.given(parameters, "what"), Moment.given(parameters, "q"));
        page.addAttribute("otherLanguage", "/replays" + (texts.dutch() ? "?lang=en" : "?lang=nl"));
        return "replays";
    }

    @GetMapping("/replays/roadmap")
    String roadmap(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return step("roadmap", "", parameters, request, response, page);
    }

    @GetMapping("/replays/{what:items|parties|versions}/{id}")
    String step(
            @PathVariable String what,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Texts texts = begin(parameters, request, response, page);
        Scope scope;
        try {
            scope = scope(what, id);
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, page);
            choice.fill(page, texts, "", "");
            page.addAttribute("otherLanguage", "/replays" + (texts.dutch() ? "?lang=en" : "?lang=nl"));
            return "replays";
        }
        StepAsked asked = StepAsked.FIRST;
        Optional<Long> found;
        try {
            asked = StepAsked.of(parameters, question);
            found = position(scope, asked);
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, page);
            asked = StepAsked.FIRST;
            found = steps.first(scope, Wanted.ALL);
        }
        if (found.isEmpty() && !asked.wanted().equals(Wanted.ALL)) {
            page.addAttribute("notice", texts.say("replay.no-more"));
            asked = asked.all();
            found = steps.upTo(scope, Wanted.ALL, asked.after() == null ? Long.MAX_VALUE / 16 : asked.after())
                    .or(() -> steps.first(scope, Wanted.ALL));
        }
        model.fill(page, scope, asked, found.orElse(0L), texts);
        return "replay";
    }

    private Texts begin(
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Texts texts = Texts.in(Languages.of(parameters.getFirst("lang"), request));
        PageHeaders.personal(response, texts, queries.seen());
        page.addAttribute("t", texts);
        return texts;
    }

    private Scope scope(String what, String id) {
        return switch (what) {
            case "items" -> scopes.item(id);
            case "parties" -> scopes.party(id);
            case "versions" -> scopes.version(id);
            default -> Scope.ROADMAP;
        };
    }

    private Optional<Long> position(Scope scope, StepAsked asked) {
        Long after = asked.after();
        if (after != null) {
            return steps.from(scope, asked.wanted(), Place.after(after), 1).stream()
                    .findFirst();
        }
        String at = asked.at();
        if (at == null) {
            return steps.first(scope, asked.wanted());
        }
        return steps.upTo(
                        scope, asked.wanted(), points.look(days.point(at), null).position())
                .or(() -> steps.first(scope, asked.wanted()));
    }
}
