package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.statement.PointInTime;
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
@Tag(name = "Versions", description = "Frozen roadmap versions: exactly what had been recorded before the freeze")
class VersionsApi {

    private final VersionQueries versions;
    private final SubjectReader reader;
    private final SubjectLists lists;
    private final Points points;

    VersionsApi(VersionQueries versions, SubjectReader reader, SubjectLists lists, Points points) {
        this.versions = versions;
        this.reader = reader;
        this.lists = lists;
        this.points = points;
    }

    /**
     * A version.
     *
     * @param id which
     * @param name its name
     * @param cut the last position inside it
     * @param remark what readers must know of it
     * @param frozen the event that froze it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Version")
    record VersionJson(
            UUID id, String name, long cut, @Nullable String remark, EventJson frozen) {}

    @GetMapping
    @Operation(summary = "All versions", description = "Newest first.")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<VersionJson>> all(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        await(parameters);
        long position = versions.position();
        return Answers.listing(versions.all().stream().map(this::json).toList(), position);
    }

    @GetMapping("/{name}")
    @Operation(summary = "One version")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<VersionJson> one(
            @PathVariable @Parameter(example = "1.0") String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        await(parameters);
        long position = versions.position();
        return Answers.body(json(version(name)), position);
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

    private void await(MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
    }

    private VersionView version(String name) {
        return versions.find(name)
                .orElseThrow(() -> new RefusedException(Refusal.of(Rule.notFound("point-unknown"), "at", name)));
    }

    private VersionJson json(VersionView version) {
        List<UUID> parties = Stream.of(
                        version.frozen().party(), version.frozen().onBehalfOf())
                .filter(Objects::nonNull)
                .toList();
        return new VersionJson(
                version.id(),
                version.name(),
                version.cut(),
                version.remark(),
                EventJson.of(version.frozen(), Names.of(reader, parties, null)));
    }
}
