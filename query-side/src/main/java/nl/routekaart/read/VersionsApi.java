package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roadmap versions, and what each of them holds. */
@RestController
@RequestMapping("/api/v1/versions")
@Tag(name = "Versions", description = "Roadmap versions: what was frozen is exactly what had been recorded before that")
class VersionsApi {

    private final VersionQueries versions;
    private final SubjectReader reader;
    private final SubjectLists lists;
    private final Points points;
    private final CaretakerState caretaker;

    VersionsApi(
            VersionQueries versions,
            SubjectReader reader,
            SubjectLists lists,
            Points points,
            CaretakerState caretaker) {
        this.versions = versions;
        this.reader = reader;
        this.lists = lists;
        this.points = points;
        this.caretaker = caretaker;
    }

    /**
     * A version.
     *
     * @param id which
     * @param name its name
     * @param version the number of its last event: what its ETag says
     * @param cut the last position inside what was frozen last; absent while nothing was
     * @param remark what readers must know of it
     * @param frozen the event that froze it last
     * @param cuts every freeze, newest first: a version that was given back is frozen anew
     * @param fields every field that has a value, its status among them
     * @param names what the ids in its fields are called
     * @param checksAskedAgain the items whose judgement for a caretaker cabinet is asked again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Version")
    record VersionJson(
            UUID id,
            String name,
            long version,
            @Nullable Long cut,
            @Nullable String remark,
            @Nullable EventJson frozen,
            List<CutJson> cuts,
            SortedMap<String, FieldJson> fields,
            SortedMap<String, String> names,
            List<String> checksAskedAgain) {}

    /**
     * A freeze of a version.
     *
     * @param cut the last position inside it
     * @param frozen the event that froze it
     */
    @Schema(name = "VersionCut")
    record CutJson(long cut, EventJson frozen) {}

    @GetMapping
    @PointParameters
    @Operation(summary = "All versions", description = "What is not frozen yet, then the newest first.")
    ResponseEntity<Listing<VersionJson>> all(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Points.Look look = points.look(parameters);
        long position = versions.position();
        List<VersionView> cuts = cuts(look);
        List<UUID> frozen = cuts.stream().map(VersionView::id).distinct().toList();
        Map<UUID, SubjectView> known = new LinkedHashMap<>();
        reader.page(Subject.VERSION, Filter.ALL, PageRequest.first(PageRequest.MOST), look.point()).items().stream()
                .filter(version -> !frozen.contains(version.id()))
                .forEach(version -> known.put(version.id(), version));
        known.putAll(inOrder(frozen, look.point()));
        return Answers.listing(
                known.values().stream()
                        .map(version -> json(version, cuts, look))
                        .toList(),
                position);
    }

    @GetMapping("/{name}")
    @PointParameters
    @Operation(
            summary = "One version",
            description =
                    "With its status and all that was said of it. The ETag is what `If-Match` of a command wants.")
    ResponseEntity<VersionJson> one(
            @PathVariable @Parameter(example = "1.0") String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Points.Look look = points.look(parameters);
        long position = versions.position();
        if (!VersionName.readable(name)) {
            throw unknown(name);
        }
        SubjectView version = reader.find(
                        Subject.VERSION, Version.id(new VersionName(name)).value(), look.point())
                .orElseThrow(() -> unknown(name));
        return Answers.ok(position, version).body(json(version, cuts(look), look));
    }

    @GetMapping("/{name}/snapshot")
    @PageParameters
    @Operation(summary = "The items of a version, as they stood at its cut")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<SubjectJson>> snapshot(
            @PathVariable @Parameter(example = "1.0") String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        PageRequest part = Answers.page(query);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        VersionView version = version(name);
        return lists.list(
                Subject.ITEM, Filter.ALL, part, new Points.Look(PointInTime.at(version.cut()), version.remark()));
    }

    /** The freezes that had been recorded, and had taken effect, at a point. */
    private List<VersionView> cuts(Points.Look look) {
        PointInTime point = look.point();
        LocalDate day = point == null ? null : point.effectiveOn();
        return versions.cuts().stream()
                .filter(version -> version.frozen().position() <= look.position())
                .filter(version -> day == null
                        || !EdtfDate.parse(version.frozen().effective())
                                .countsFrom()
                                .isAfter(day))
                .toList();
    }

    private VersionView version(String name) {
        return versions.find(name).orElseThrow(() -> unknown(name));
    }

    private static RefusedException unknown(String name) {
        return new RefusedException(Refusal.of(Rule.notFound("point-unknown"), "at", name));
    }

    private Map<UUID, SubjectView> inOrder(List<UUID> ids, @Nullable PointInTime point) {
        Map<UUID, SubjectView> found = reader.find(Subject.VERSION, ids, point);
        Map<UUID, SubjectView> ordered = new LinkedHashMap<>();
        ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(version -> ordered.put(id, version)));
        return ordered;
    }

    private VersionJson json(SubjectView version, List<VersionView> all, Points.Look look) {
        List<CutJson> cuts = all.stream()
                .filter(cut -> cut.id().equals(version.id()))
                .map(cut -> new CutJson(cut.cut(), event(cut)))
                .toList();
        CutJson newest = cuts.isEmpty() ? null : cuts.getFirst();
        return new VersionJson(
                version.id(),
                text(version, Version.NAME.key()).orElse(""),
                version.version(),
                newest == null ? null : newest.cut(),
                text(version, Version.REMARK.key()).orElse(null),
                newest == null ? null : newest.frozen(),
                cuts,
                FieldJson.of(version.fields()),
                Names.in(reader, List.of(version), look.point()).in(version),
                caretaker.askedAgain(version, Version.OFFERING.key(), look.position()));
    }

    private static Optional<String> text(SubjectView version, String field) {
        return version.field(field).map(view -> view.value().asString());
    }

    private EventJson event(VersionView version) {
        List<UUID> parties = Stream.of(
                        version.frozen().party(), version.frozen().onBehalfOf())
                .filter(Objects::nonNull)
                .toList();
        return EventJson.of(version.frozen(), Names.of(reader, parties, null));
    }
}
