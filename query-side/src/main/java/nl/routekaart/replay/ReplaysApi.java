package nl.routekaart.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.routekaart.fold.Folds;
import nl.routekaart.message.EventType;
import nl.routekaart.read.Answers;
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

    private static final int MOST_STEPS = 100;
    private static final int LONGEST_CURSOR = 200;

    /** After so many times {@link #MOST_STEPS} steps that may not be seen, an empty answer leads on. */
    private static final int MOST_UNSEEN = 20;

    private static final Set<String> KINDS =
            Folds.CATALOGUE.types().stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());

    private final Scopes scopes;
    private final ReplayQueries queries;
    private final Replays replays;
    private final Points points;
    private final EndOfDay days;

    ReplaysApi(Scopes scopes, ReplayQueries queries, Replays replays, Points points, EndOfDay days) {
        this.scopes = scopes;
        this.queries = queries;
        this.replays = replays;
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
        String kind = query.word("kind", KINDS);
        Long limit = query.number("limit", 1, MOST_STEPS);
        LocalDate effectiveOn = query.day("effectiveOn");
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        Scope about = scope.get();
        int count = limit == null ? 1 : limit.intValue();
        Place place = cursor == null ? begin(about, kind, at) : Place.read(cursor);
        Steps steps = queries.steps(about, kind, place.direction(), place.from(), count);
        List<StepJson> told = replays.told(steps.positions(), effectiveOn);
        for (int tries = 0; told.isEmpty() && steps.goOn(place.direction()) && tries < MOST_UNSEEN; tries++) {
            Place further = beyondUnseen(about, kind, steps.end(place.direction()));
            steps = queries.steps(about, kind, further.direction(), further.from(), count);
            told = replays.told(steps.positions(), effectiveOn);
        }
        return Answers.body(new ReplayJson(about.path(), about.title(), told, links(steps)), steps.seen());
    }

    /** Right before the next step that may be seen, or as far as is looked at once. */
    private Place beyondUnseen(Scope about, @Nullable String kind, Place place) {
        Steps many = queries.steps(about, kind, place.direction(), place.from(), MOST_STEPS);
        List<Long> seen = replays.seen(many.positions());
        if (seen.isEmpty()) {
            return many.end(place.direction());
        }
        return place.direction() == Direction.AFTER
                ? Place.after(seen.getFirst() - 1)
                : Place.before(seen.getLast() + 1);
    }

    /** At the last step that had been taken by a point, or else at the first one. */
    private Place begin(Scope about, @Nullable String kind, @Nullable String at) {
        if (at == null) {
            return Place.START;
        }
        long position = Objects.requireNonNull(points.look(days.point(at), null).point())
                .position();
        Steps last = queries.steps(about, kind, Direction.BEFORE, position + 1, 1);
        return last.positions().isEmpty()
                ? Place.START
                : Place.after(last.positions().getFirst() - 1);
    }

    private static ReplayJson.Links links(Steps steps) {
        return new ReplayJson.Links(
                link(Place.START),
                steps.previous() ? link(steps.end(Direction.BEFORE)) : null,
                steps.next() ? link(steps.end(Direction.AFTER)) : null,
                link(Place.before(steps.seen() + 1)));
    }

    private static String link(Place place) {
        UriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("at")
                .replaceQueryParam("atLeast")
                .replaceQueryParam("cursor", place.cursor());
        return address.build().toUriString().replaceFirst("^[a-z]+://[^/]+", "");
    }
}
