package nl.routekaart.why;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.page.Texts;
import nl.routekaart.read.Answers;
import nl.routekaart.read.Languages;
import nl.routekaart.read.Names;
import nl.routekaart.read.Points;
import nl.routekaart.read.ReadQuery;
import nl.routekaart.read.SubjectReader;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a date moved. */
@RestController
@Tag(name = "Items")
class DateMovesApi {

    private final DateMovesReader moves;
    private final ConflictReader conflicts;
    private final SubjectReader reader;
    private final Points points;

    DateMovesApi(DateMovesReader moves, ConflictReader conflicts, SubjectReader reader, Points points) {
        this.moves = moves;
        this.conflicts = conflicts;
        this.reader = reader;
        this.points = points;
    }

    @GetMapping("/api/v1/items/{id}/date-moves")
    @Operation(
            summary = "Why did the date of an item move?",
            description = "The chain of events, dependencies, decisions and sign-offs behind it between two points in"
                    + " time, as a graph of which each node is a sentence. It tells what came before a move, by which"
                    + " relation; not that the one made the other happen.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "position, instant, version or day of recording; absent for the beginning",
            example = "1.0")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "the same; absent for now")
    @Parameter(
            name = "effectiveFrom",
            in = ParameterIn.QUERY,
            description = "what held on this day, at the first point")
    @Parameter(name = "effectiveTo", in = ParameterIn.QUERY, description = "what held on this day, at the second point")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<DateMovesJson> moves(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        ReadQuery query = new ReadQuery(parameters);
        DateMovesReader.Asked asked = new DateMovesReader.Asked(
                query.text("from"), query.text("to"), query.day("effectiveFrom"), query.day("effectiveTo"));
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        Locale language = Languages.of(request);
        DateMovesReader.Answer answer = moves.answer(id, asked, Texts.in(language));
        Names names = Names.of(reader, parties(answer.moves()), null);
        Answers.set("Content-Language", language.getLanguage());
        Answers.set("Vary", "Accept-Language");
        return Answers.body(
                DateMovesJson.of(
                        answer.moves(),
                        answer.told(),
                        names,
                        conflicts.json(answer.moves().item(), answer.conflicts())),
                answer.position());
    }

    private static Set<UUID> parties(DateMoves moves) {
        Set<UUID> parties = new LinkedHashSet<>();
        moves.causes().stream()
                .flatMap(cause -> Stream.of(cause.event().party(), cause.event().onBehalfOf()))
                .filter(Objects::nonNull)
                .forEach(parties::add);
        return parties;
    }
}
