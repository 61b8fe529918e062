package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Languages;
import nl.routekaart.read.Points;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What differs between two versions, or any two points in time: what moved, who moved it, and why. */
@Controller
class DifferencesPage {

    private static final int PAGE = 200;
    private static final int LONGEST = 100;

    /** What can be compared here; the rest is in the API. */
    private static final List<Subject> SUBJECTS =
            List.of(Subject.ITEM, Subject.DEPENDENCY, Subject.FIGURE, Subject.PARTY);

    private final HistoryQueries history;
    private final SubjectReader reader;
    private final Points points;
    private final VersionQueries versions;
    private final EndOfDay days;

    DifferencesPage(
            HistoryQueries history, SubjectReader reader, Points points, VersionQueries versions, EndOfDay days) {
        this.history = history;
        this.reader = reader;
        this.points = points;
        this.versions = versions;
        this.days = days;
    }

    /**
     * What was asked, as it was typed.
     *
     * @param from the first point, by a version, position or instant; nothing for the beginning
     * @param to the second; nothing for now
     * @param subject what is compared
     */
    record Asked(String from, String to, Subject subject) {}

    @GetMapping("/differences")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Texts texts = Texts.in(Languages.of(parameters.getFirst("lang"), request));
        List<VersionView> all = versions.all();
        Asked asked = new Asked(
                parameters.containsKey("from")
                        ? given(parameters, "from")
                        : all.isEmpty() ? "" : all.getFirst().name(),
                given(parameters, "to"),
                Word.find(Subject.class, given(parameters, "subject"))
                        .filter(SUBJECTS::contains)
                        .orElse(Subject.ITEM));
        PageHeaders.on(response, texts, history.position());
        model.addAttribute("t", texts);
        model.addAttribute("asked", asked);
        model.addAttribute("versions", all);
        model.addAttribute("subjects", subjects(texts, asked));
        model.addAttribute("otherLanguage", address(asked, texts.dutch() ? "en" : "nl", null));
        try {
            fill(model, texts, asked, parameters.getFirst("cursor"));
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, model);
        }
        return "differences";
    }

    private void fill(Model model, Texts texts, Asked asked, @Nullable String cursor) {
        PointInTime from = asked.from().isEmpty() ? PointInTime.at(0) : point(asked.from());
        PointInTime to = asked.to().isEmpty() ? null : point(asked.to());
        Page<Difference> page = reader.seen(history.differences(
                from,
                to == null ? PointInTime.NOW : to,
                asked.subject(),
                new PageRequest(PAGE, cursor == null || cursor.isBlank() ? null : cursor)));
        Compared compared = new Comparing(texts, reader, page.items(), to).compare(page.items());
        String next = page.next();
        model.addAttribute("compared", compared);
        model.addAttribute("count", page.total());
        model.addAttribute("looking", looking(texts, asked));
        model.addAttribute("from", said(texts, asked.from(), "differences.beginning"));
        model.addAttribute("to", said(texts, asked.to(), "differences.now"));
        model.addAttribute("next", next == null ? "" : address(asked, texts.language(), next));
    }

    private PointInTime point(String name) {
        PointInTime point = points.look(days.point(WrittenDays.iso(name)), null).point();
        return point == null ? PointInTime.NOW : point;
    }

    private static String looking(Texts texts, Asked asked) {
        return texts.say(
                "differences.between",
                said(texts, asked.from(), "differences.beginning"),
                said(texts, asked.to(), "differences.now"));
    }

    private static String said(Texts texts, String point, String otherwise) {
        if (point.isEmpty()) {
            return texts.say(otherwise);
        }
        return point.matches("\\d{1,4}\\..*") ? texts.say("looking.version", point) : point;
    }

    private static List<Labels.Choice> subjects(Texts texts, Asked asked) {
        return SUBJECTS.stream()
                .map(subject -> new Labels.Choice(
                        subject.word(), texts.say("subjects." + subject.word()), subject == asked.subject()))
                .toList();
    }

    private static String given(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String address(Asked asked, String language, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/differences")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("subject", asked.subject().word())
                .queryParam("lang", language);
        return cursor == null
                ? address.encode().buildAndExpand(asked.from(), asked.to()).toUriString()
                : address.queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(asked.from(), asked.to(), cursor)
                        .toUriString();
    }
}
