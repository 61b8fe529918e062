package nl.routekaart.upkeep;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.read.Answers;
import nl.routekaart.read.Ids;
import nl.routekaart.read.Listing;
import nl.routekaart.read.Points;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.view.ViewStatus;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the views are, and having them built anew or compared with their events. */
@RestController
@RequestMapping(path = UpkeepApi.ROOT, produces = "application/json")
@Tag(name = "Views", description = "The upkeep of views, for operators: rebuild, compare, and what could not be shown")
public class UpkeepApi {

    static final String ROOT = "/api/v1/views";

    private static final int LONGEST_POINT = 100;

    private final Views views;
    private final Upkeep upkeep;
    private final Points points;

    UpkeepApi(Views views, Upkeep upkeep, Points points) {
        this.views = views;
        this.upkeep = upkeep;
        this.points = points;
    }

    @GetMapping
    @Operation(operationId = "views", summary = "How the views are")
    @ApiResponse(responseCode = "200", description = "every view")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<Listing<ViewJson>> all() {
        Permissions.checkReader();
        List<ViewStatus> statuses = views.statuses();
        return Answers.listing(
                statuses.stream().map(this::json).toList(),
                statuses.stream().mapToLong(ViewStatus::position).min().orElse(0));
    }

    @GetMapping("/{name}")
    @Operation(operationId = "view", summary = "How a view is")
    @ApiResponse(responseCode = "200", description = "the view")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<ViewJson> one(@PathVariable @Parameter(example = "history") String name) {
        Permissions.checkReader();
        upkeep.known(name);
        ViewStatus status = views.status(name);
        return Answers.body(json(status), status.position());
    }

    private ViewJson json(ViewStatus status) {
        return new ViewJson(
                status.name(),
                status.healthy(),
                status.position(),
                status.behind(),
                status.waitingSince(),
                status.failure(),
                status.parked().size(),
                status.parked().stream().filter(one -> one.givenUp() != null).count(),
                views.keepsPast(status.name()),
                TaskJson.Progress.of(status.rebuilding()),
                upkeep.last(status.name(), Task.Kind.REBUILD).map(this::json).orElse(null),
                upkeep.last(status.name(), Task.Kind.COMPARISON).map(this::json).orElse(null));
    }

    private TaskJson json(Task task) {
        boolean underWay = upkeep.isUnderWay(task);
        return TaskJson.of(task, underWay, underWay ? views.status(task.view()).rebuilding() : null);
    }

    @PostMapping("/{name}/rebuilds")
    @Operation(
            operationId = "viewRebuild",
            summary = "Build a view anew from its events",
            description =
                    "Beside the one that is shown, which is answered from until the new one takes its place. The answer"
                            + " says where to see how far it is. What came of it is recorded as an event.")
    @ApiResponse(responseCode = "202", description = "it has begun")
    ResponseEntity<TaskJson> rebuild(@PathVariable @Parameter(example = "history") String name) {
        return begun(Task.Kind.REBUILD, name, null, Permissions.present());
    }

    @PostMapping("/{name}/comparisons")
    @Operation(
            operationId = "viewCompare",
            summary = "Compare a view with its events",
            description =
                    "As a rebuild, but the view stays as it is. Views that keep their past can be compared at any point.")
    @Parameter(
            name = "at",
            in = ParameterIn.QUERY,
            description = "a position `@1234`, an instant or a version; absent: where the view stands")
    @ApiResponse(responseCode = "202", description = "it has begun")
    ResponseEntity<TaskJson> compare(
            @PathVariable @Parameter(example = "history") String name,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String at) {
        Actor actor = Permissions.present();
        Permissions.check(Task.Kind.COMPARISON.command(), actor);
        upkeep.known(name);
        return begun(Task.Kind.COMPARISON, name, at == null || at.isBlank() ? null : point(at), actor);
    }

    /** What is longer than any point is no point, and need not be told in full. */
    private long point(String at) {
        return points.look(at.length() <= LONGEST_POINT ? at : at.substring(0, LONGEST_POINT), null)
                .position();
    }

    private ResponseEntity<TaskJson> begun(Task.Kind kind, String name, @Nullable Long at, Actor actor) {
        TaskJson task = json(upkeep.begin(kind, name, at, actor));
        Answers.ok(views.status(name).position());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(ROOT + '/' + name + '/' + kind.word() + "s/" + task.id()))
                .body(task);
    }

    @GetMapping("/{name}/rebuilds")
    @Operation(
            operationId = "viewRebuilds",
            summary = "The last hundred rebuilds of a view",
            description = "Newest first.")
    @ApiResponse(responseCode = "200", description = "the rebuilds")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<Listing<TaskJson>> rebuilds(@PathVariable @Parameter(example = "history") String name) {
        return tasks(name, Task.Kind.REBUILD);
    }

    @GetMapping("/{name}/comparisons")
    @Operation(
            operationId = "viewComparisons",
            summary = "The last hundred comparisons of a view",
            description = "Newest first.")
    @ApiResponse(responseCode = "200", description = "the comparisons")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<Listing<TaskJson>> comparisons(@PathVariable @Parameter(example = "history") String name) {
        return tasks(name, Task.Kind.COMPARISON);
    }

    private ResponseEntity<Listing<TaskJson>> tasks(String name, Task.Kind kind) {
        Permissions.checkReader();
        return Answers.listing(
                upkeep.tasks(name, kind).stream().map(this::json).toList(),
                views.status(name).position());
    }

    @GetMapping("/{name}/rebuilds/{id}")
    @Operation(operationId = "viewRebuildTask", summary = "How far a rebuild is, or what came of it")
    @ApiResponse(responseCode = "200", description = "the rebuild")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<TaskJson> rebuild(
            @PathVariable @Parameter(example = "history") String name, @PathVariable String id) {
        return task(name, Task.Kind.REBUILD, id);
    }

    @GetMapping("/{name}/comparisons/{id}")
    @Operation(operationId = "viewComparisonTask", summary = "How far a comparison is, or what came of it")
    @ApiResponse(responseCode = "200", description = "the comparison")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<TaskJson> comparison(
            @PathVariable @Parameter(example = "history") String name, @PathVariable String id) {
        return task(name, Task.Kind.COMPARISON, id);
    }

    private ResponseEntity<TaskJson> task(String name, Task.Kind kind, String id) {
        Permissions.checkReader();
        upkeep.known(name);
        Task task = Ids.read(id)
                .flatMap((UUID known) -> upkeep.find(known))
                .filter(one -> one.view().equals(name) && one.kind() == kind)
                .orElseThrow(() -> new RefusedException(Refusal.of(UpkeepRule.TASK_UNKNOWN, "view", name)));
        return Answers.body(json(task), views.status(name).position());
    }
}
