package nl.routekaart.hindsight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.conflict.Conflict;
import nl.routekaart.conflict.ConflictJson;
import nl.routekaart.conflict.ConflictReader;
import nl.routekaart.history.Difference;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.Answers;
import nl.routekaart.read.Listing;
import nl.routekaart.read.Names;
import nl.routekaart.read.PageParameters;
import nl.routekaart.read.Points;
import nl.routekaart.read.ReadQuery;
import nl.routekaart.read.SubjectReader;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What we say now about a past day that we did not say then. */
@RestController
@RequestMapping("/api/v1/hindsights")
@Tag(
        name = "Hindsight",
        description = "What we say now about a past day that we did not say then, each with the event that changed it")
class HindsightsApi {

    private final HindsightReader reader;
    private final ConflictReader conflicts;
    private final SubjectReader subjects;
    private final Points points;

    HindsightsApi(HindsightReader reader, ConflictReader conflicts, SubjectReader subjects, Points points) {
        this.reader = reader;
        this.conflicts = conflicts;
        this.subjects = subjects;
        this.points = points;
    }

    @GetMapping
    @PageParameters
    @Operation(
            summary = "What we say now about a past day that we did not say then",
            description =
                    "Moved dates first. Each with the event that changed it, who recorded it, and how late it came.")
    @Parameter(
            name = "about",
            in = ParameterIn.QUERY,
            required = true,
            description = "the day of which is spoken",
            example = "2023-07-12")
    @Parameter(
            name = "known",
            in = ParameterIn.QUERY,
            description = "what was known then: a day of recording, a position `@1234`, an instant or a version name;"
                    + " absent for the end of the day itself",
            example = "1.0")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "only subjects of this kind", example = "item")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<HindsightJson>> hindsights(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        LocalDate about = query.required("about", query.day("about"));
        String known = query.text("known");
        Subject subject = query.word("subject", Subject.class);
        PageRequest part = Answers.page(query);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        HindsightReader.Answer answer =
                reader.answer(new HindsightAsked(Objects.requireNonNull(about), known, subject), part);
        Names names = Names.of(subjects, HindsightReader.parties(answer.page().items()), null);
        Map<UUID, List<Conflict>> disagreed =
                reader.conflicts(answer.page().items(), answer.page().position(), about);
        return Answers.listing(
                answer.page(),
                one -> HindsightJson.of(one, names, conflicts(one.difference(), disagreed)),
                answer.remark());
    }

    private List<ConflictJson> conflicts(Difference difference, Map<UUID, List<Conflict>> disagreed) {
        return conflicts.json(
                difference.id(),
                disagreed.getOrDefault(difference.id(), List.of()).stream()
                        .filter(conflict -> conflict.field().equals(difference.field()))
                        .toList());
    }
}
