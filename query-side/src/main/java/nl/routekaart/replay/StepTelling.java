package nl.routekaart.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.Rest;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.Called;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.FactRows;
import nl.routekaart.page.Labels;
import nl.routekaart.page.Texts;
import nl.routekaart.page.TrailLine;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.telling.Line;
import nl.routekaart.telling.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one step as its page shows it. */
@Component
final class StepTelling {

    private final SubjectReader reader;

    StepTelling(SubjectReader reader) {
        this.reader = reader;
    }

    /**
     * A step in words.
     *
     * @param line its entry in the audit trail
     * @param happened the sentence that tells what happened
     * @param details when, who, for whom and why
     * @param rests the events that the decision rested on
     * @param subject what it happened to, in words; empty when that may not be told
     * @param facts how that then stood
     * @param agreedIn the newest version that it was in by then; empty for none
     */
    record Told(
            TrailLine line,
            String happened,
            List<Detail> details,
            List<Rested> rests,
            String subject,
            List<FactRows.Fact> facts,
            String agreedIn) {}

    /** Something that is known of an event. */
    record Detail(String label, String value) {}

    /** An event that a decision rested on. */
    record Rested(long position, String kind) {}

    Told told(Line line, @Nullable LocalDate effectiveOn, Texts texts) {
        Locale locale = Locale.of(texts.language());
        AuditEntry entry = line.entry();
        PointInTime point = new PointInTime(entry.event().position(), effectiveOn);
        SubjectView view = line.withheld()
                ? null
                : reader.find(entry.subject(), entry.subjectId(), point).orElse(null);
        return new Told(
                TrailLine.of(line, texts),
                line.happened(locale),
                details(line, texts),
                line.restsOn().stream()
                        .map(rest -> new Rested(rest.position(), said(rest, texts, locale)))
                        .toList(),
                line.subject(locale),
                view == null ? List.of() : FactRows.of(view, Called.at(point, FactRows.named(view), reader), texts),
                view == null || view.agreed() == null ? "" : view.agreed().version());
    }

    private static String said(Rest rest, Texts texts, Locale locale) {
        return new Labels(texts).of(rest.subject()) + ": " + Sentences.kind(rest.name(), locale);
    }

    private static List<Detail> details(Line line, Texts texts) {
        List<Detail> details = new ArrayList<>();
        AuditEntry entry = line.entry();
        EventView event = entry.event();
        if (!line.withheld() && !entry.bare()) {
            add(details, texts, "item.effective", new DateWords(texts).say(EdtfDate.parse(event.effective())));
        }
        add(details, texts, "item.recorded", TrailLine.of(line, texts).recorded());
        if (line.withheld()) {
            return details;
        }
        UUID party = event.party();
        UUID onBehalfOf = event.onBehalfOf();
        add(details, texts, "replay.by", party == null ? null : line.name(party));
        add(details, texts, "item.who", onBehalfOf == null ? null : line.name(onBehalfOf));
        add(details, texts, "replay.office", entry.office());
        add(details, texts, "replay.mandate", entry.mandate());
        add(details, texts, "item.actor", event.actor());
        add(details, texts, "item.reason", event.reason());
        add(details, texts, "item.certainty", certainty(event, texts));
        Long corrects = entry.corrects();
        add(details, texts, "replay.corrects", corrects == null ? null : "@" + corrects);
        add(details, texts, "replay.departure", entry.departure() ? texts.say("value.true") : null);
        return details;
    }

    private static void add(List<Detail> details, Texts texts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(texts.say(label), value));
        }
    }

    private static String certainty(EventView event, Texts texts) {
        String word = event.certainty();
        return word == null
                ? ""
                : Word.find(Certainty.class, word).map(new Labels(texts)::of).orElse(word);
    }
}
