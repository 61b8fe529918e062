package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reads otherwise at one point in time than at another. */
@RestController
@RequestMapping("/api/v1/differences")
@Tag(name = "Differences", description = "What changed between any two points in time, and the events that made it so")
class DifferencesApi {

    private final HistoryQueries history;
    private final SubjectReader reader;
    private final Points points;

    DifferencesApi(HistoryQueries history, SubjectReader reader, Points points) {
        this.history = history;
        this.reader = reader;
        this.points = points;
    }

    /**
     * A difference.
     *
     * @param subject what it is
     * @param id which
     * @param title what people call it
     * @param field the field that differs
     * @param kind moved, added, removed or changed
     * @param before how it reads at the first point
     * @param after how it reads at the second point
     * @param events what made the difference
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Difference")
    record DifferenceJson(
            String subject,
            UUID id,
            String title,
            String field,
            String kind,
            @Nullable FieldJson before,
            @Nullable FieldJson after,
            List<EventJson> events) {

        static DifferenceJson of(Difference difference, Names names) {
            return new DifferenceJson(
                    difference.subject().word(),
                    difference.id(),
                    difference.title(),
                    difference.field(),
                    difference.kind().name().toLowerCase(Locale.ROOT),
                    field(difference.field(), difference.before()),
                    field(difference.field(), difference.after()),
                    difference.events().stream()
                            .map(event -> EventJson.of(event, names))
                            .toList());
        }

        private static @Nullable FieldJson field(String key, @Nullable FieldView field) {
            return field == null ? null : FieldJson.of(key, field, List.of());
        }
    }

    @GetMapping
    @PageParameters
    @Operation(summary = "What changed between two points", description = "Moved dates first.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "position, instant or version; absent for the beginning",
            example = "1.0")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "position, instant or version; absent for now")
    @Parameter(
            name = "effectiveFrom",
            in = ParameterIn.QUERY,
            description = "what held on this day, at the first point")
    @Parameter(name = "effectiveTo", in = ParameterIn.QUERY, description = "what held on this day, at the second point")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "only subjects of this kind", example = "item")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<DifferenceJson>> differences(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Points.Asked from = new Points.Asked(query.text("from"), query.day("effectiveFrom"), null);
        Points.Asked to = new Points.Asked(
                query.text("to"), query.day("effectiveTo"), query.number("atLeast", 0, Long.MAX_VALUE / 16));
        Subject subject = query.word("subject", Subject.class);
        PageRequest part = Answers.page(query);
        query.check();
        Points.Look second = points.look(to);
        Points.Look first = points.look(from);
        Page<Difference> page = reader.seen(history.differences(
                beginning(from, first), Objects.requireNonNullElse(second.point(), PointInTime.NOW), subject, part));
        Names names = Names.of(reader, parties(page.items()), null);
        return Answers.listing(
                page,
                difference -> DifferenceJson.of(difference, names),
                first.remark() == null ? second.remark() : first.remark());
    }

    /** Without a first point the comparison is with a time at which nothing had been recorded. */
    private static PointInTime beginning(Points.Asked asked, Points.Look look) {
        PointInTime point = look.point();
        return asked.at() == null && asked.effectiveOn() == null || point == null ? PointInTime.at(0) : point;
    }

    private static Set<UUID> parties(List<Difference> differences) {
        Set<UUID> parties = new LinkedHashSet<>();
        differences.stream()
                .flatMap(difference -> difference.events().stream())
                .flatMap(event -> Stream.of(event.party(), event.onBehalfOf()))
                .filter(Objects::nonNull)
                .forEach(parties::add);
        return parties;
    }
}
