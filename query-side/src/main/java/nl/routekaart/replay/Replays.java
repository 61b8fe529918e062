package nl.routekaart.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.held.Titles;
import nl.routekaart.read.FieldJson;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.telling.Line;
import nl.routekaart.telling.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells steps in full: the event as the audit trail tells it, and how its subject then read; as far as it may be seen. */
@Component
final class Replays {

    private final AuditQueries audit;
    private final Trail trail;
    private final SubjectReader reader;

    Replays(AuditQueries audit, Trail trail, SubjectReader reader) {
        this.audit = audit;
        this.trail = trail;
        this.reader = reader;
    }

    /** @param effectiveOn the states are those that held on this day; absent for the latest */
    List<StepJson> told(List<Long> positions, @Nullable LocalDate effectiveOn) {
        List<StepJson> steps = new ArrayList<>();
        for (Line line : lines(positions)) {
            AuditEntry entry = line.entry();
            PointInTime point = new PointInTime(entry.event().position(), effectiveOn);
            SortedMap<String, FieldView> fields = reader.find(entry.subject(), entry.subjectId(), point)
                    .map(SubjectView::fields)
                    .orElseGet(TreeMap::new);
            steps.add(StepJson.of(line, title(fields), FieldJson.of(fields)));
        }
        return steps;
    }

    /** Those of these positions at which there is something that may be seen. */
    List<Long> seen(List<Long> positions) {
        return lines(positions).stream()
                .map(line -> line.entry().event().position())
                .toList();
    }

    /** What tells only of what may not be seen is no step. */
    private List<Line> lines(List<Long> positions) {
        Sight sight = reader.sight();
        List<AuditEntry> entries = audit.find(positions).stream()
                .filter(entry -> seen(entry, sight))
                .toList();
        return trail.lines(entries).stream().filter(line -> !line.withheld()).toList();
    }

    private boolean seen(AuditEntry entry, Sight sight) {
        boolean shown = switch (entry.subject()) {
            case ITEM -> sight.shows(entry.subjectId());
            case DEPENDENCY, DOCUMENT ->
                reader.find(entry.subject(), entry.subjectId(), null).isPresent();
            case PARTY, FIGURE, CABINET, VERSION, CONSENT, INSTALLATION -> true;
        };
        return shown
                && (entry.changes().isEmpty()
                        || entry.changes().stream().anyMatch(change -> sight.shows(entry.subjectId(), change.field())));
    }

    private static String title(SortedMap<String, FieldView> fields) {
        return Titles.FIELDS.stream()
                .flatMap(field -> Optional.ofNullable(fields.get(field)).stream())
                .map(field -> field.value().asString(""))
                .findFirst()
                .orElse("");
    }
}
