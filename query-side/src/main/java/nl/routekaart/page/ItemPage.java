package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.conflict.Conflict;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.conflict.ConflictRow;
import nl.routekaart.conflict.ConflictWords;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Languages;
import nl.routekaart.read.Names;
import nl.routekaart.read.Points;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.telling.Line;
import nl.routekaart.telling.Trail;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one item: how it stands or stood, everything that was said of it by then, and who did what. */
@Controller
class ItemPage {

    private static final int MOST_ENTRIES = 1000;

    private final SubjectReader reader;
    private final HistoryQueries history;
    private final Trail trail;
    private final ConflictReader conflicts;
    private final Points points;
    private final EndOfDay days;

    ItemPage(
            SubjectReader reader,
            HistoryQueries history,
            Trail trail,
            ConflictReader conflicts,
            Points points,
            EndOfDay days) {
        this.reader = reader;
        this.history = history;
        this.trail = trail;
        this.conflicts = conflicts;
        this.points = points;
        this.days = days;
    }

    /** A statement as it was made. */
    record Said(
            String field,
            String from,
            String to,
            String effective,
            String recorded,
            String reason,
            List<SourceLink> sources,
            String certainty,
            String who,
            boolean withdrawn) {}

    /** An event. */
    record Happened(
            long position, String name, String recorded, String effective, String who, String actor, String reason) {}

    @GetMapping("/items/{id}")
    String show(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Texts texts = Texts.in(Languages.of(parameters.getFirst("lang"), request));
        Moment moment = Moment.of(parameters);
        model.addAttribute("t", texts);
        model.addAttribute("moment", moment);
        model.addAttribute("otherLanguage", moment.address("", texts.dutch() ? "en" : "nl"));
        Points.Look look = Points.Look.NOW;
        try {
            look = moment.look(points, days);
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, model);
        }
        PageHeaders.on(response, texts, reader.position(look.point()));
        Optional<SubjectView> view = reader.find(Subject.ITEM, id, look.point());
        if (view.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "not-found";
        }
        model.addAttribute("looking", moment.looking(look, texts));
        fill(model, texts, view.get(), look);
        return "item";
    }

    private void fill(Model model, Texts texts, SubjectView view, Points.Look look) {
        List<StatementView> statements =
                reader.sight().of(view.id(), history.statements(view.id(), null, look.position()));
        List<Line> entries = trail.page(
                        AuditFilter.of(view.id()).until(look.position()), PageRequest.first(MOST_ENTRIES))
                .lines()
                .reversed();
        Names names = Names.of(reader, mentioned(view, statements, entries), look.point());
        Facts facts = new Facts(view);
        ValueWords words = new ValueWords(texts, names, facts.kind());
        model.addAttribute("title", facts.text(Item.TITLE));
        model.addAttribute("kind", new Labels(texts).of(facts.kind()));
        model.addAttribute("id", view.id());
        model.addAttribute("illegible", !view.illegible().isEmpty());
        model.addAttribute("facts", FactRows.of(view, names::of, texts));
        model.addAttribute(
                "agreedIn", view.agreed() == null ? "" : view.agreed().version());
        model.addAttribute("conflicts", conflicts(view.id(), look, facts, texts));
        model.addAttribute("said", said(statements, words, names, texts));
        model.addAttribute(
                "happened",
                entries.stream()
                        .filter(line -> !line.withheld())
                        .map(line -> happened(line, names, texts))
                        .toList());
    }

    private List<ConflictRow> conflicts(UUID id, Points.Look look, Facts facts, Texts texts) {
        List<Conflict> found = conflicts.of(
                id, look.position(), look.point() == null ? null : look.point().effectiveOn());
        ConflictWords words = conflicts.words(id, found, Locale.of(texts.language()));
        return found.stream()
                .map(conflict -> words.row(conflict, id, facts.text(Item.TITLE), ""))
                .toList();
    }

    private static Set<UUID> mentioned(SubjectView view, List<StatementView> statements, List<Line> entries) {
        Set<UUID> ids = new LinkedHashSet<>();
        statements.forEach(statement -> {
            IdsIn.collect(statement.value(), ids);
            IdsIn.collect(statement.field(), ids);
        });
        ids.addAll(FactRows.named(view));
        Stream.concat(
                        statements.stream().map(StatementView::event),
                        entries.stream()
                                .filter(line -> !line.withheld())
                                .map(line -> line.entry().event()))
                .flatMap(event -> Stream.of(event.party(), event.onBehalfOf()))
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private static List<Said> said(List<StatementView> statements, ValueWords words, Names names, Texts texts) {
        DateWords dates = new DateWords(texts);
        Map<String, String> before = new HashMap<>();
        List<Said> said = new ArrayList<>();
        for (StatementView statement : statements) {
            EventView event = statement.event();
            String to = words.value(statement.field(), statement.value());
            String from = before.getOrDefault(statement.field(), "–");
            if (from.equals("–") && (to.isEmpty() || to.equals("–"))) {
                continue;
            }
            said.add(new Said(
                    words.field(statement.field()),
                    from,
                    to,
                    dates.say(EdtfDate.parse(statement.effective())),
                    recorded(event, dates),
                    event.reason() == null ? "" : event.reason(),
                    SourceLink.of(event.source()),
                    certainty(event, texts),
                    who(event, names),
                    statement.withdrawnBy() != null));
            before.put(statement.field(), to.isEmpty() ? "–" : to);
        }
        return said;
    }

    private static Happened happened(Line line, Names names, Texts texts) {
        DateWords dates = new DateWords(texts);
        EventView event = line.entry().event();
        return new Happened(
                event.position(),
                line.happened(Locale.of(texts.language())),
                recorded(event, dates),
                line.entry().bare() ? "" : dates.say(EdtfDate.parse(event.effective())),
                who(event, names),
                event.actor() == null ? "" : event.actor(),
                event.reason() == null ? "" : event.reason());
    }

    private static String recorded(EventView event, DateWords dates) {
        return dates.say(ZonedDateTime.ofInstant(event.recordedAt(), LookedAt.DUTCH_TIME));
    }

    private static String certainty(EventView event, Texts texts) {
        String word = event.certainty();
        return word == null
                ? ""
                : Word.find(Certainty.class, word).map(new Labels(texts)::of).orElse(word);
    }

    private static String who(EventView event, Names names) {
        UUID party = event.onBehalfOf() == null ? event.party() : event.onBehalfOf();
        return party == null ? "" : names.of(party);
    }
}
