package nl.routekaart.conflict;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.Answers;
import nl.routekaart.read.Ids;
import nl.routekaart.read.Listing;
import nl.routekaart.read.PointParameters;
import nl.routekaart.read.Points;
import nl.routekaart.read.ReadQuery;
import nl.routekaart.read.SubjectReader;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where sources disagree. */
@RestController
@Tag(name = "Items")
class ConflictsApi {

    private final ConflictReader conflicts;
    private final SubjectReader reader;
    private final HistoryQueries history;
    private final Points points;

    ConflictsApi(ConflictReader conflicts, SubjectReader reader, HistoryQueries history, Points points) {
        this.conflicts = conflicts;
        this.reader = reader;
        this.history = history;
        this.points = points;
    }

    @GetMapping("/api/v1/items/{id}/conflicts")
    @PointParameters
    @Operation(
            summary = "Where do sources disagree about an item?",
            description =
                    "Statements of one field, on different sources, that give different values for what may be the"
                            + " same time, or one value since different times: both with their sources, and which of them holds"
                            + " by which rule. A date that moved is no conflict, nor is what is said of an unknown date. Nothing is"
                            + " judged here: whoever finds out which source is right corrects the statement of the other.")
    @Parameter(name = "field", in = ParameterIn.QUERY, description = "only this field", example = "planned")
    ResponseEntity<Listing<ConflictJson>> conflicts(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        String field = query.text("field");
        Points.Asked asked = Points.Asked.of(query);
        query.check();
        Points.Look look = points.look(asked);
        long position = history.position();
        SubjectView item =
                reader.find(Subject.ITEM, id, look.point()).orElseThrow(() -> Ids.notRegistered(Subject.ITEM, id));
        List<Conflict> found = conflicts.of(item.id(), look.position(), asked.effectiveOn()).stream()
                .filter(conflict ->
                        Objects.requireNonNullElse(field, conflict.field()).equals(conflict.field()))
                .toList();
        return Answers.listing(conflicts.json(item.id(), found), position);
    }
}
