package nl.routekaart.why;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.conflict.ConflictWords;
import nl.routekaart.drawing.Format;
import nl.routekaart.drawing.Graph;
import nl.routekaart.drawing.GraphDrawing;
import nl.routekaart.kernel.Subject;
import nl.routekaart.page.PageHeaders;
import nl.routekaart.page.PageProblem;
import nl.routekaart.page.SourceLink;
import nl.routekaart.page.Texts;
import nl.routekaart.page.WrittenDays;
import nl.routekaart.read.Languages;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Why the date of an item moved: in sentences, as a drawing, and as a table. */
@Controller
class DateMovesPage {

    private static final int LONGEST = 60;

    private final DateMovesReader moves;
    private final ConflictReader conflicts;
    private final SubjectReader reader;

    DateMovesPage(DateMovesReader moves, ConflictReader conflicts, SubjectReader reader) {
        this.moves = moves;
        this.conflicts = conflicts;
        this.reader = reader;
    }

    /** A cause as the page tells it. */
    record Row(
            long position,
            String part,
            String date,
            String what,
            String sentence,
            List<SourceLink> sources,
            String followed,
            boolean main) {}

    @GetMapping("/items/{id}/date-moves")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Texts texts = Texts.in(Languages.of(lang, request));
        PageHeaders.on(response, texts, reader.position(null));
        model.addAttribute("t", texts);
        model.addAttribute("otherLanguage", otherLanguage(texts, from, to));
        if (reader.find(Subject.ITEM, id, null).isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "not-found";
        }
        model.addAttribute("from", shortened(from));
        model.addAttribute("to", shortened(to));
        DateMovesReader.Asked asked = new DateMovesReader.Asked(given(from), given(to), null, null);
        DateMovesReader.Answer answer;
        try {
            answer = moves.answer(id, asked, texts);
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, model);
            answer = moves.answer(id, DateMovesReader.Asked.ALL, texts);
        }
        fill(model, texts, answer);
        model.addAttribute("conflicts", sentences(answer, texts));
        return "date-moves";
    }

    private List<String> sentences(DateMovesReader.Answer answer, Texts texts) {
        ConflictWords words = conflicts.words(answer.moves().item(), answer.conflicts(), Locale.of(texts.language()));
        return answer.conflicts().stream().map(words::sentence).toList();
    }

    private static void fill(Model model, Texts texts, DateMovesReader.Answer answer) {
        DateMoves found = answer.moves();
        Told told = answer.told();
        model.addAttribute("id", found.item());
        model.addAttribute("title", found.title());
        model.addAttribute("span", span(texts, found, told));
        model.addAttribute("rows", rows(found, told));
        Graph graph = graph(texts, found, told);
        model.addAttribute("wide", GraphDrawing.draw(graph, Format.WIDE));
        model.addAttribute("narrow", GraphDrawing.draw(graph, Format.NARROW));
    }

    private static String span(Texts texts, DateMoves found, Told told) {
        String before =
                told.planned(found.before() == null ? null : found.before().value());
        String after = told.planned(found.after() == null ? null : found.after().value());
        if (before.equals(after)) {
            return texts.say("why.span.same", after);
        }
        String key = found.before() == null ? ".first" : found.after() == null ? ".gone" : "";
        return texts.say("why.span" + key, before, after);
    }

    private static List<Row> rows(DateMoves found, Told told) {
        Map<String, Cause> byId = found.causes().stream().collect(Collectors.toMap(Cause::id, Function.identity()));
        return found.causes().stream()
                .map(cause -> new Row(
                        cause.event().position(),
                        told.part(cause),
                        told.date(cause),
                        told.what(cause),
                        told.sentence(cause),
                        SourceLink.of(cause.event().source()),
                        found.edges().stream()
                                .filter(edge -> edge.from().equals(cause.id()))
                                .flatMap(edge -> Optional.ofNullable(byId.get(edge.to())).stream())
                                .map(later -> "@" + later.event().position())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        cause.part() == Part.MOVE))
                .toList();
    }

    private static Graph graph(Texts texts, DateMoves found, Told told) {
        return new Graph(
                "why",
                texts.say("why.graph.title", found.title()),
                texts.say("why.graph.description"),
                found.causes().stream()
                        .map(cause -> new Graph.Node(
                                cause.id(),
                                cause.part() == Part.MOVE,
                                told.part(cause),
                                told.date(cause),
                                told.what(cause)))
                        .toList(),
                found.edges().stream()
                        .map(edge -> new Graph.Line(edge.from(), edge.to()))
                        .toList());
    }

    private static String otherLanguage(Texts texts, String from, String to) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        Map.of("from", shortened(from), "to", shortened(to)).entrySet().stream()
                .filter(point -> !point.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(point -> address.queryParam(point.getKey(), point.getValue()));
        return address.queryParam("lang", texts.dutch() ? "en" : "nl")
                .encode()
                .build()
                .toUriString();
    }

    private static @Nullable String given(String text) {
        String given = text.strip();
        return given.isEmpty() ? null : WrittenDays.iso(shortened(given));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
