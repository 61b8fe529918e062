package nl.routekaart.hindsight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.conflict.Conflict;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Points;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is asked with hindsight, for the API and the page. */
@Component
final class HindsightReader {

    private static final Rule NOT_PAST = Rule.invalid("day-not-past");

    private final Hindsights hindsights;
    private final ConflictReader conflicts;
    private final Points points;
    private final EndOfDay days;

    HindsightReader(Hindsights hindsights, ConflictReader conflicts, Points points, EndOfDay days) {
        this.hindsights = hindsights;
        this.conflicts = conflicts;
        this.points = points;
        this.days = days;
    }

    /**
     * An answer.
     *
     * @param page what is said otherwise now
     * @param known up to which position was known then
     * @param remark what must be said of the version that names that point
     */
    record Answer(
            Page<Hindsight> page, long known, @Nullable String remark) {}

    /** @throws RefusedException {@code day-not-past} (400), or as {@link Points#look} does */
    Answer answer(HindsightAsked asked, PageRequest request) {
        if (!asked.about().isBefore(days.today())) {
            throw new RefusedException(Refusal.of(NOT_PAST, "given", asked.about(), "today", days.today()));
        }
        String known =
                Objects.requireNonNullElseGet(asked.known(), () -> asked.about().toString());
        Points.Look look = points.look(days.point(known), null);
        return new Answer(
                hindsights.page(asked.about(), look.position(), asked.subject(), request),
                look.position(),
                look.remark());
    }

    /** Where sources disagree about what is said otherwise now, by item and of the fields that are. */
    Map<UUID, List<Conflict>> conflicts(List<Hindsight> hindsights, long position, LocalDate about) {
        Map<UUID, Set<String>> fields = new LinkedHashMap<>();
        hindsights.stream()
                .map(Hindsight::difference)
                .forEach(one -> fields.computeIfAbsent(one.id(), id -> new LinkedHashSet<>())
                        .add(one.field()));
        Map<UUID, List<Conflict>> disagreed = new LinkedHashMap<>();
        conflicts
                .of(fields.keySet(), position, about)
                .forEach((id, found) -> disagreed.put(
                        id,
                        found.stream()
                                .filter(conflict ->
                                        fields.getOrDefault(id, Set.of()).contains(conflict.field()))
                                .toList()));
        return disagreed;
    }

    /** Every party that an event of it names. */
    static Set<UUID> parties(List<Hindsight> hindsights) {
        Set<UUID> parties = new LinkedHashSet<>();
        hindsights.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.changedBy()), one.difference().events().stream()))
                .flatMap(event -> Stream.of(event.party(), event.onBehalfOf()))
                .filter(Objects::nonNull)
                .forEach(parties::add);
        return parties;
    }
}
