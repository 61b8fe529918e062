package nl.routekaart.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.held.Titles;
import nl.routekaart.read.FieldJson;
import nl.routekaart.read.Names;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells steps in full: the event, what it changed, and how its subject then read; as far as it may be seen. */
@Component
final class Replays {

    private final AuditQueries audit;
    private final SubjectReader reader;

    Replays(AuditQueries audit, SubjectReader reader) {
        this.audit = audit;
        this.reader = reader;
    }

    /** @param effectiveOn the states are those that held on this day; absent for the latest */
    List<StepJson> told(List<Long> positions, @Nullable LocalDate effectiveOn) {
        Sight sight = reader.sight();
        List<AuditEntry> entries = positions.stream()
                .flatMap(position -> audit.find(position).stream())
                .filter(entry -> seen(entry, sight))
                .toList();
        Names names = Names.of(reader, parties(entries), null);
        List<StepJson> steps = new ArrayList<>();
        for (AuditEntry entry : entries) {
            PointInTime point = new PointInTime(entry.event().position(), effectiveOn);
            SortedMap<String, FieldView> fields = reader.find(entry.subject(), entry.subjectId(), point)
                    .map(SubjectView::fields)
                    .orElseGet(TreeMap::new);
            steps.add(StepJson.of(entry, title(fields), FieldJson.of(fields), names, sight));
        }
        return steps;
    }

    /** Those of these positions at which there is something that may be seen. */
    List<Long> seen(List<Long> positions) {
        Sight sight = reader.sight();
        return positions.stream()
                .filter(position ->
                        audit.find(position).filter(entry -> seen(entry, sight)).isPresent())
                .toList();
    }

    /** What tells only of what may not be seen is no step. */
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

    private static Set<UUID> parties(List<AuditEntry> entries) {
        Set<UUID> parties = new LinkedHashSet<>();
        entries.forEach(entry -> Stream.of(entry.event().party(), entry.event().onBehalfOf())
                .filter(Objects::nonNull)
                .forEach(parties::add));
        return parties;
    }
}
