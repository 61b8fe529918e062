package nl.routekaart.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.routekaart.read.Answers;
import nl.routekaart.read.AuditQuestion;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Points;
import nl.routekaart.read.ReadQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The decision history, step by step. */
@RestController
@RequestMapping("/api/v1/replays")
@Tag(name = "Replays", description = "The decision history step by step: what happened, what it changed, and why")
class ReplaysApi {

    private static final int LONGEST_CURSOR = 200;

    private final Scopes scopes;
    private final Walks walks;
    private final AuditQuestion question;
    private final Points points;
    private final EndOfDay days;

    ReplaysApi(Scopes scopes, Walks walks, AuditQuestion question, Points points, EndOfDay days) {
        this.scopes = scopes;
        this.walks = walks;
        this.question = question;
        this.points = points;
        this.days = days;
    }

    @GetMapping("/roadmap")
    @StepParameters
    @Operation(summary = "Step through the history of the whole roadmap", description = StepParameters.HOW)
    ResponseEntity<ReplayJson> roadmap(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return replay(() -> Scope.ROADMAP, parameters);
    }

    @GetMapping("/items/{id}")
    @StepParameters
    @Operation(summary = "Step through the history of an item", description = StepParameters.HOW)
    ResponseEntity<ReplayJson> item(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return replay(() -> scopes.item(id), parameters);
    }

    @GetMapping("/parties/{id}")
    @StepParameters
    @Operation(
            summary = "Step through the history of a party",
            description = "What happened to it, what was asked of it, and what was done by it or on its behalf. "
                    + StepParameters.HOW)
    ResponseEntity<ReplayJson> party(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return replay(() -> scopes.party(id), parameters);
    }

    @GetMapping("/versions/{name}")
    @StepParameters
    @Operation(
            summary = "Step through the history of a version",
            description = "With its documents and the sign-offs of both. " + StepParameters.HOW)
    ResponseEntity<ReplayJson> version(
            @PathVariable @Parameter(example = "1.0") String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return replay(() -> scopes.version(name), parameters);
    }

    private ResponseEntity<ReplayJson> replay(Supplier<Scope> scope, MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        String cursor = query.text("cursor", LONGEST_CURSOR);
        String at = query.text("at");
        Wanted wanted = Wanted.asked(query, question);
        Long limit = query.number("limit", 1, Walk.MOST_STEPS);
        LocalDate effectiveOn = query.day("effectiveOn");
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        Scope about = scope.get();
        int count = limit == null ? 1 : limit.intValue();
        Walk walk = walks.through(about, wanted);
        Place place = cursor == null ? begin(walk, at) : Place.read(cursor);
        Walk.Part part = walk.from(place, count, effectiveOn);
        return Answers.body(
                new ReplayJson(about.path(), about.title(), part.told(), links(part, wanted)),
                part.steps().seen());
    }

    /** At the last step that had been taken by a point, or else at the first one. */
    private Place begin(Walk walk, @Nullable String at) {
        return at == null
                ? Place.START
                : walk.lastBy(
                        Objects.requireNonNull(points.look(days.point(at), null).point())
                                .position());
    }

    private static ReplayJson.Links links(Walk.Part part, Wanted wanted) {
        Steps steps = part.steps();
        List<Long> positions = steps.positions();
        return new ReplayJson.Links(
                link(Place.START),
                steps.previous() ? link(steps.end(Direction.BEFORE)) : null,
                steps.next() ? link(steps.end(Direction.AFTER)) : null,
                link(Place.before(steps.seen() + 1)),
                link(steps.onwards(part.direction())),
                positions.isEmpty() || wanted.equals(Wanted.ALL) ? null : all(Place.after(positions.getFirst() - 1)));
    }

    private static String link(Place place) {
        return address(place).build().toUriString().replaceFirst("^[a-z]+://[^/]+", "");
    }

    private static String all(Place place) {
        UriComponentsBuilder address = address(place);
        StepParameters.CONDITIONS.forEach(address::replaceQueryParam);
        return address.build().toUriString().replaceFirst("^[a-z]+://[^/]+", "");
    }

    private static UriComponentsBuilder address(Place place) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("at")
                .replaceQueryParam("atLeast")
                .replaceQueryParam("cursor", place.cursor());
    }
}
