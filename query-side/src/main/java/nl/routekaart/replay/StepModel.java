package nl.routekaart.replay;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Labels;
import nl.routekaart.page.Texts;
import nl.routekaart.read.AuditQuestion;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.telling.Line;
import nl.routekaart.telling.Sentences;
import nl.routekaart.telling.Trail;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one step shows: the step, what lies before and behind it, and where to go from it. */
@Component
final class StepModel {

    /** So many steps are named on either side of the one that is shown. */
    private static final int BESIDE = 3;

    private final SeenSteps steps;
    private final Trail trail;
    private final AuditQueries audit;
    private final StepTelling telling;
    private final Notes notes;
    private final SubjectReader reader;

    StepModel(
            SeenSteps steps, Trail trail, AuditQueries audit, StepTelling telling, Notes notes, SubjectReader reader) {
        this.steps = steps;
        this.audit = audit;
        this.trail = trail;
        this.telling = telling;
        this.notes = notes;
        this.reader = reader;
    }

    /** A step as the ones beside it name it. */
    record Beside(long position, String href, String kind, String subject, String when, boolean here) {}

    /**
     * How far along the history is.
     *
     * @param first the position of the first step
     * @param last the position of the newest one
     * @param here where one is
     */
    record Along(long first, long last, long here) {

        public long done() {
            return here - first;
        }

        public long whole() {
            return last - first;
        }
    }

    /** @param position of the step; 0 if there is none */
    void fill(Model page, Scope scope, StepAsked asked, long position, Texts texts) {
        ReplayAddress address = new ReplayAddress(scope.path(), asked, texts);
        page.addAttribute("about", scope.path());
        page.addAttribute(
                "title",
                scope.whole() || scope.path().startsWith("versions/")
                        ? ReplayChoice.called(scope.path(), texts)
                        : scope.title());
        page.addAttribute("asked", asked);
        page.addAttribute("only", WantedWords.of(asked.wanted(), reader, texts));
        page.addAttribute("kinds", kinds(texts, StepAsked.orEmpty(asked.wanted().kind())));
        page.addAttribute("otherLanguage", address.translated(position == 0 ? "" : "@" + position));
        page.addAttribute("notes", notes.of(scope, texts));
        ReplayChoice.who(page);
        if (position > 0) {
            step(page, scope, asked, position, address, texts);
        }
    }

    private void step(Model page, Scope scope, StepAsked asked, long position, ReplayAddress address, Texts texts) {
        Wanted wanted = asked.wanted();
        List<Long> before = steps.from(scope, wanted, Place.before(position), BESIDE);
        List<Long> after = steps.from(scope, wanted, Place.after(position), BESIDE);
        long first = steps.first(scope, wanted).orElse(position);
        long last = steps.last(scope, wanted).orElse(position);
        List<Line> lines = trail.lines(audit.find(Stream.of(before.reversed(), List.of(position), after)
                .flatMap(List::stream)
                .toList()));
        Line here = lines.get(before.size());
        page.addAttribute("step", telling.told(here, asked.effectiveOn(), texts));
        page.addAttribute("along", new Along(first, last, position));
        page.addAttribute(
                "beside",
                lines.stream()
                        .map(line -> beside(line, position, address, texts))
                        .toList());
        page.addAttribute("first", first == position ? "" : address.of(first));
        page.addAttribute("previous", address(before, address));
        page.addAttribute("next", address(after, address));
        page.addAttribute("last", last == position ? "" : address.of(last));
        page.addAttribute("here", address.of(position));
        page.addAttribute("all", wanted.equals(Wanted.ALL) ? "" : address.all().of(position));
        page.addAttribute(
                "nextAlike",
                here.withheld() || !wanted.equals(Wanted.ALL)
                        ? ""
                        : address(
                                steps.from(scope, Wanted.of(here.entry().event().name()), Place.after(position), 1),
                                address));
    }

    private static String address(List<Long> nearest, ReplayAddress address) {
        return nearest.isEmpty() ? "" : address.of(nearest.getFirst());
    }

    private static Beside beside(Line line, long here, ReplayAddress address, Texts texts) {
        Locale locale = Locale.of(texts.language());
        long position = line.entry().event().position();
        return new Beside(
                position,
                address.of(position),
                line.withheld()
                        ? line.happened(locale)
                        : Sentences.kind(line.entry().event().name(), locale),
                line.subject(locale),
                line.withheld() || line.entry().bare()
                        ? ""
                        : new DateWords(texts)
                                .say(EdtfDate.parse(line.entry().event().effective())),
                position == here);
    }

    private static List<Labels.Choice> kinds(Texts texts, String chosen) {
        Locale locale = Locale.of(texts.language());
        return AuditQuestion.NAMES.stream()
                .map(name -> new Labels.Choice(name, Sentences.kind(name, locale), name.equals(chosen)))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }
}
