package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.telling.Trail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, when, for whom, why and on what source. */
@RestController
@RequestMapping("/api/v1/audit-entries")
@Tag(name = "Audit", description = "One entry for each event: who, for whom, when, what changed, why, on what source")
class AuditApi {

    private final Trail trail;
    private final AuditQuestion question;
    private final Points points;

    AuditApi(Trail trail, AuditQuestion question, Points points) {
        this.trail = trail;
        this.question = question;
        this.points = points;
    }

    @GetMapping
    @PageParameters
    @AuditParameters
    @Operation(
            summary = "Read the audit trail",
            description = "Newest first. Each entry is told as a sentence too, in Dutch and in English, with everything"
                    + " called what it was called then. What is not public is withheld from whoever is not signed in as"
                    + " partner, secretariat or auditor. How many entries there are is not counted.")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<AuditJson>> entries(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        AuditFilter filter = question.read(query);
        PageRequest page = AuditQuestion.page(query);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        Trail.Part part = trail.page(filter, page);
        Answers.set("Vary", "Authorization");
        return Answers.trail(part.lines().stream().map(AuditJson::of).toList(), part.next(), part.position());
    }
}
