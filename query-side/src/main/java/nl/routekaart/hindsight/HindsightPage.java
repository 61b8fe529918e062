package nl.routekaart.hindsight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.conflict.ConflictRow;
import nl.routekaart.conflict.ConflictWords;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.PageHeaders;
import nl.routekaart.page.PageProblem;
import nl.routekaart.page.Texts;
import nl.routekaart.page.WrittenDays;
import nl.routekaart.read.Languages;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.telling.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What we say now about a past day that we did not say then, as a page. */
@Controller
class HindsightPage {

    private static final int SIZE = 100;
    private static final int LONGEST = 60;
    private static final int LONGEST_CURSOR = 2000;

    private final HindsightReader hindsights;
    private final ConflictReader conflicts;
    private final SubjectReader reader;
    private final AuditQueries audit;
    private final Trail trail;

    HindsightPage(
            HindsightReader hindsights,
            ConflictReader conflicts,
            SubjectReader reader,
            AuditQueries audit,
            Trail trail) {
        this.hindsights = hindsights;
        this.conflicts = conflicts;
        this.reader = reader;
        this.audit = audit;
        this.trail = trail;
    }

    @GetMapping("/hindsight")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Texts texts = Texts.in(Languages.of(parameters.getFirst("lang"), request));
        PageHeaders.on(response, texts, reader.position(null));
        String about = given(parameters, "about", LONGEST);
        String known = given(parameters, "known", LONGEST);
        model.addAttribute("t", texts);
        model.addAttribute("about", about);
        model.addAttribute("known", known);
        model.addAttribute("otherLanguage", address(about, known, "", texts.dutch() ? "en" : "nl"));
        try {
            if (!about.isEmpty()) {
                fill(model, texts, asked(about, known), given(parameters, "cursor", LONGEST_CURSOR));
            }
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, model);
        }
        return "hindsight";
    }

    private void fill(Model model, Texts texts, HindsightAsked asked, String cursor) {
        HindsightReader.Answer answer =
                hindsights.answer(asked, new PageRequest(SIZE, cursor.isEmpty() ? null : cursor));
        String next = answer.page().next();
        model.addAttribute(
                "rows",
                HindsightRow.all(
                        answer.page().items(),
                        texts,
                        reader,
                        untitled(answer.page().items(), texts)));
        model.addAttribute("conflicts", conflicts(answer, asked, texts));
        model.addAttribute("day", new DateWords(texts).say(asked.about()));
        model.addAttribute("count", texts.say("hindsight.count", answer.page().total(), answer.known()));
        String known = asked.known() == null ? "" : asked.known();
        model.addAttribute(
                "next", next == null ? "" : address(asked.about().toString(), known, next, texts.language()));
        model.addAttribute("json", "/api/v1/hindsights" + address(asked.about().toString(), known, "", ""));
    }

    /** A sign-off and a dependency have no title: they are called as the trail calls them. */
    private Map<Long, String> untitled(List<Hindsight> hindsights, Texts texts) {
        List<Long> positions = hindsights.stream()
                .filter(one -> one.difference().title().isBlank())
                .map(one -> one.changedBy().position())
                .distinct()
                .toList();
        Locale locale = Locale.of(texts.language());
        return trail.lines(audit.find(positions)).stream()
                .collect(Collectors.toMap(
                        line -> line.entry().event().position(), line -> Labels.capital(line.subject(locale))));
    }

    private List<ConflictRow> conflicts(HindsightReader.Answer answer, HindsightAsked asked, Texts texts) {
        List<Hindsight> rows = answer.page().items();
        Map<UUID, String> titles = new HashMap<>();
        rows.forEach(row -> titles.put(row.difference().id(), row.difference().title()));
        List<ConflictRow> all = new ArrayList<>();
        hindsights.conflicts(rows, answer.page().position(), asked.about()).forEach((id, found) -> {
            ConflictWords words = conflicts.words(id, found, Locale.of(texts.language()));
            String href = "/items/" + id + (texts.dutch() ? "" : "?lang=en");
            found.forEach(one -> all.add(words.row(one, id, titles.getOrDefault(id, ""), href)));
        });
        return all;
    }

    private static HindsightAsked asked(String about, String known) {
        return new HindsightAsked(WrittenDays.read(about), known.isEmpty() ? null : WrittenDays.iso(known), null);
    }

    private static String address(String about, String known, String cursor, String language) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "about", about);
        add(address, "known", known);
        add(address, "cursor", cursor);
        add(address, "lang", language);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static String given(MultiValueMap<String, String> parameters, String name, int longest) {
        @Nullable String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
