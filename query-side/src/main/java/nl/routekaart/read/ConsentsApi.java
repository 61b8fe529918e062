package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.consent.ConsentLifeCycle;
import nl.routekaart.item.LifeCycle;
import nl.routekaart.kernel.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-offs of versions and documents, and whether they still carry the present content. */
@RestController
@RequestMapping("/api/v1/consents")
@Tag(name = "Consents", description = "Sign-offs of one content of a version or document")
class ConsentsApi {

    private static final Set<String> STATES =
            ConsentLifeCycle.TABLE.states().stream().map(LifeCycle.State::word).collect(Collectors.toUnmodifiableSet());

    private final SubjectReader reader;
    private final Points points;

    ConsentsApi(SubjectReader reader, Points points) {
        this.reader = reader;
        this.points = points;
    }

    @GetMapping
    @PointParameters
    @PageParameters
    @Operation(
            summary = "Find sign-offs",
            description = "`lapsed` says whether the content is another now than the one that was asked for.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it")
    @Parameter(name = "touching", in = ParameterIn.QUERY, description = "id of a version, document, party or item")
    @Parameter(name = "progress", in = ParameterIn.QUERY, description = "state, by word; several in several parameters")
    ResponseEntity<Listing<ConsentJson>> consents(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Filter filter = filter(query);
        PageRequest part = Answers.page(query);
        Points.Asked asked = Points.Asked.of(query);
        query.check();
        Points.Look look = points.look(asked);
        Page<SubjectView> page = reader.page(Subject.CONSENT, filter, part, look.point());
        Targets targets = new Targets(reader, page.items(), look.point());
        Names names = Names.in(reader, page.items(), look.point());
        return Answers.listing(page, view -> ConsentJson.of(view, targets, names), look.remark());
    }

    @GetMapping("/{id}")
    @PointParameters
    @Operation(summary = "One sign-off")
    ResponseEntity<ConsentJson> consent(
            @PathVariable @Parameter(description = "id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Points.Look look = points.look(parameters);
        long position = reader.position(look.point());
        SubjectView view = reader.find(Subject.CONSENT, id, look.point())
                .orElseThrow(() -> Ids.notRegistered(Subject.CONSENT, id));
        List<SubjectView> one = List.of(view);
        return Answers.ok(position, view)
                .body(ConsentJson.of(
                        view, new Targets(reader, one, look.point()), Names.in(reader, one, look.point())));
    }

    private static Filter filter(ReadQuery query) {
        return new Filter(
                query.text("q"),
                List.of(),
                query.words("progress", STATES),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                query.id("touching"),
                null);
    }
}
