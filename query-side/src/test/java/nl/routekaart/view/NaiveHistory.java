package nl.routekaart.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rule of design section 4, written a second time and as plainly as it can be, to compare the views with: go
 * through the events in order, leave out what does not count, and keep what weighs most. Of the product it uses only
 * what one event says of which field, and since when.
 */
final class NaiveHistory {

    private static final Set<String> ENDS = Set.of("withdrawn", "split", "merged", "replaced");

    private static final Set<String> REQUESTS =
            Set.of("consent.asked", "consent.considered", "consent.question-answered");
    private static final Set<String> ANSWERS =
            Set.of("consent.given", "consent.given-on-condition", "consent.refused", "consent.returned");
    private static final Set<String> OF_THE_ANSWER = Set.of("progress", "manner", "cabinet", "checkpoint");

    /**
     * What an event said, from the event and those of its subject before it.
     *
     * @param answers the sequences of the requests that it answers although they are dated later
     */
    private record Said(
            StoredEvent event,
            Map<String, Value> values,
            @Nullable Long corrects,
            Set<Long> answers) {}

    /** What an event said of a field. */
    private record Value(JsonNode json, String effective, LocalDate last) {}

    /** What an event said of a field, with its place. */
    private record Weighed(Value value, long position) {}

    /** What holds of a field. */
    record Holds(
            JsonNode value,
            String effective,
            long position,
            @Nullable String derivedFrom) {}

    /** Numbers are compared as they are written, whatever type they were read into. */
    static JsonNode asWritten(JsonNode value) {
        return EventJson.mapper().readTree(value.toString());
    }

    private final List<Said> history = new ArrayList<>();
    private final Map<UUID, List<Said>> bySubject = new HashMap<>();
    private final List<Said> versions = new ArrayList<>();

    NaiveHistory(List<StoredEvent> events) {
        Map<UUID, Statements> folded = new HashMap<>();
        Map<UUID, Map<Long, LocalDate>> requests = new HashMap<>();
        for (StoredEvent stored : events) {
            DomainEvent event = ViewHouse.READER.read(stored).event();
            String given = stored.metadata().get("effectiveOn");
            String effective = given == null
                    ? stored.recordedAt()
                            .atZone(ZoneId.of("Europe/Amsterdam"))
                            .toLocalDate()
                            .toString()
                    : given;
            Statements after = Folds.evolve(
                    folded.getOrDefault(stored.subjectId(), Statements.NONE),
                    event,
                    new Stamp(stored.sequence(), stored.position(), EdtfDate.parse(effective)));
            folded.put(stored.subjectId(), after);
            Map<String, Value> values = new HashMap<>();
            after.byField().forEach((field, statements) -> {
                Statement last = statements.getLast();
                if (last.sequence() == stored.sequence()) {
                    String since = last.effective().text();
                    values.put(field, new Value(json(last.value()), since, lastDay(since)));
                }
            });
            JsonNode payload = EventJson.mapper().readTree(stored.payload());
            Map<Long, LocalDate> asked = requests.computeIfAbsent(stored.subjectId(), id -> new HashMap<>());
            Set<Long> answers = new HashSet<>();
            if (REQUESTS.contains(stored.name())) {
                asked.put(stored.sequence(), lastDay(effective));
            } else if (ANSWERS.contains(stored.name())) {
                asked.forEach((sequence, day) -> {
                    if (day.isAfter(lastDay(effective))) {
                        answers.add(sequence);
                    }
                });
            }
            Said said = new Said(
                    stored,
                    values,
                    payload.has("corrects") ? payload.get("corrects").longValue() : null,
                    answers);
            history.add(said);
            bySubject
                    .computeIfAbsent(stored.subjectId(), id -> new ArrayList<>())
                    .add(said);
            if (stored.subject().equals(Subject.VERSION.word())) {
                versions.add(said);
            }
        }
    }

    private static JsonNode json(Object value) {
        return value == Nothing.NOTHING
                ? EventJson.mapper().nullNode()
                : asWritten(EventJson.mapper().valueToTree(value));
    }

    /** All subjects of a kind at a point, field by field. */
    Map<UUID, Map<String, Holds>> at(Subject subject, long position, @Nullable LocalDate day) {
        return at(history, subject, position, day);
    }

    /** One subject at a point, from its own events; nothing if nothing holds there. */
    Map<UUID, Map<String, Holds>> of(Subject subject, UUID id, long position, @Nullable LocalDate day) {
        return at(bySubject.getOrDefault(id, List.of()), subject, position, day);
    }

    private Map<UUID, Map<String, Holds>> at(
            List<Said> events, Subject subject, long position, @Nullable LocalDate day) {
        Map<UUID, Map<String, Weighed>> heaviest = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        Set<String> answered = new HashSet<>();
        Map<UUID, Long> first = new HashMap<>();
        for (Said said : events) {
            StoredEvent event = said.event();
            if (event.position() <= position && said.corrects() != null) {
                withdrawn.add(event.subjectId() + " " + said.corrects());
            }
            if (event.position() <= position) {
                said.answers().forEach(sequence -> answered.add(event.subjectId() + " " + sequence));
            }
        }
        for (Said said : events) {
            StoredEvent event = said.event();
            if (event.position() > position || !event.subject().equals(subject.word())) {
                continue;
            }
            first.putIfAbsent(event.subjectId(), event.position());
            if (withdrawn.contains(event.subjectId() + " " + event.sequence())) {
                continue;
            }
            Map<String, Weighed> fields = heaviest.computeIfAbsent(event.subjectId(), id -> new HashMap<>());
            said.values().forEach((field, value) -> {
                if (answered.contains(event.subjectId() + " " + event.sequence()) && OF_THE_ANSWER.contains(field)) {
                    return;
                }
                Weighed other = fields.get(field);
                if ((day == null || !value.last().isAfter(day))
                        && (other == null
                                || !value.last().isBefore(other.value().last()))) {
                    fields.put(field, new Weighed(value, event.position()));
                }
            });
        }
        Map<UUID, Map<String, Holds>> all = new HashMap<>();
        heaviest.forEach((id, fields) -> {
            Map<String, Holds> holds = new TreeMap<>();
            fields.forEach((field, heavy) -> {
                if (!heavy.value().json().isNull()) {
                    holds.put(
                            field, new Holds(heavy.value().json(), heavy.value().effective(), heavy.position(), null));
                }
            });
            if (!holds.isEmpty()) {
                if (subject == Subject.ITEM) {
                    adopt(holds, first.getOrDefault(id, 0L), position, day);
                }
                all.put(id, holds);
            }
        });
        return all;
    }

    private void adopt(Map<String, Holds> holds, long firstPosition, long position, @Nullable LocalDate day) {
        Holds stated = holds.get("adoption");
        if (stated != null && ENDS.contains(stated.value().asString())) {
            return;
        }
        at(versions, Subject.VERSION, position, day).values().stream()
                .flatMap(version -> Optional.ofNullable(version.get("frozen")).stream())
                .filter(frozen -> frozen.position() > firstPosition)
                .min(Comparator.comparing(Holds::position))
                .ifPresent(frozen -> holds.put(
                        "adoption",
                        new Holds(
                                EventJson.mapper().valueToTree("put-before-steering-group"),
                                frozen.effective(),
                                frozen.position(),
                                frozen.value().asString())));
    }

    /** The last day of a date in EDTF, from its text. */
    static LocalDate lastDay(String edtf) {
        if (edtf.equals("XXXX")) {
            return LocalDate.MIN;
        }
        if (edtf.endsWith("/..")) {
            return LocalDate.MAX;
        }
        String last = edtf.substring(edtf.indexOf('/') + 1).replaceAll("[?~%]", "");
        String[] parts = last.split("-");
        int year = Integer.parseInt(parts[0]);
        if (parts.length == 1) {
            return LocalDate.of(year, 12, 31);
        }
        if (parts.length == 3) {
            return LocalDate.parse(last);
        }
        int part = Integer.parseInt(parts[1]);
        return switch (part) {
            case 21 -> LocalDate.of(year, 5, 31);
            case 22 -> LocalDate.of(year, 8, 31);
            case 23 -> LocalDate.of(year, 11, 30);
            case 24 -> YearMonth.of(year + 1, 2).atEndOfMonth();
            case 33 -> LocalDate.of(year, 3, 31);
            case 34, 40 -> LocalDate.of(year, 6, 30);
            case 35 -> LocalDate.of(year, 9, 30);
            case 36, 41 -> LocalDate.of(year, 12, 31);
            default -> YearMonth.of(year, part).atEndOfMonth();
        };
    }
}
