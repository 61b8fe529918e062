package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.AuditQuestion;
import nl.routekaart.read.Languages;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.search.Cursor;
import nl.routekaart.telling.Sentences;
import nl.routekaart.telling.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail: every event as a sentence, newest first, with filters and a link to older ones. */
@Controller
class AuditTrailPage {

    private static final int SHOWN = 50;

    private final Trail trail;
    private final AuditQuestion question;
    private final SubjectReader reader;

    AuditTrailPage(Trail trail, AuditQuestion question, SubjectReader reader) {
        this.trail = trail;
        this.question = question;
        this.reader = reader;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Texts texts = Texts.in(Languages.of(parameters.getFirst("lang"), request));
        Locale locale = Locale.of(texts.language());
        Trail.Part part = new Trail.Part(List.of(), null, reader.position(null));
        try {
            AuditQuestion.Asked asked = question.ask(WrittenDays.in(parameters), SHOWN);
            part = trail.page(asked.filter(), asked.page());
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, model);
        }
        PageHeaders.on(response, texts, part.position());
        model.addAttribute("t", texts);
        model.addAttribute("asked", new AuditAsked(parameters));
        model.addAttribute("subjects", new Labels(texts).choices(Subject.class, given(parameters, "subject")));
        model.addAttribute("kinds", kinds(locale, given(parameters, "name")));
        model.addAttribute(
                "lines",
                part.lines().stream().map(line -> TrailLine.of(line, texts)).toList());
        model.addAttribute(
                "older",
                part.next() == null
                        ? ""
                        : address(parameters, Cursor.of(part.next().toString())));
        model.addAttribute("newest", parameters.getFirst("cursor") == null ? "" : address(parameters, null));
        model.addAttribute("otherLanguage", otherLanguage(parameters, texts));
        return "audit";
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).stream().toList();
    }

    private static List<Labels.Choice> kinds(Locale locale, List<String> chosen) {
        return AuditQuestion.NAMES.stream()
                .map(name -> new Labels.Choice(name, Sentences.kind(name, locale), chosen.contains(name)))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    private static String address(MultiValueMap<String, String> parameters, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        parameters.forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.stream().filter(value -> !value.isBlank()).forEach(value -> address.queryParam(name, value));
            }
        });
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().build().toUriString();
    }

    private static String otherLanguage(MultiValueMap<String, String> parameters, Texts texts) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(address(parameters, parameters.getFirst("cursor")));
        return address.replaceQueryParam("lang", texts.dutch() ? "en" : "nl")
                .build()
                .toUriString();
    }
}
