package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.routekaart.kernel.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers beside the agenda: parties, dependencies, figures and cabinets. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Registers", description = "Parties, dependencies, figures and cabinets")
class RegisterApi {

    private final SubjectLists lists;

    RegisterApi(SubjectLists lists) {
        this.lists = lists;
    }

    @GetMapping("/parties")
    @PointParameters
    @PageParameters
    @Operation(summary = "Find parties", description = "With kind, periods of validity, successor and memberships.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it", example = "TenneT")
    @Parameter(name = "touching", in = ParameterIn.QUERY, description = "id of something that one of its fields names")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "its short name")
    ResponseEntity<Listing<SubjectJson>> parties(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.list(Subject.PARTY, parameters);
    }

    @GetMapping("/parties/{id}")
    @PointParameters
    @Operation(summary = "One party", description = "By id or key.")
    ResponseEntity<SubjectJson> party(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.one(Subject.PARTY, id, parameters);
    }

    @GetMapping("/dependencies")
    @PointParameters
    @PageParameters
    @Operation(summary = "Find dependencies", description = "`names` holds the titles of the items at both ends.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it")
    @Parameter(name = "touching", in = ParameterIn.QUERY, description = "id of an item at either end")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "its short name")
    ResponseEntity<Listing<SubjectJson>> dependencies(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.list(Subject.DEPENDENCY, parameters);
    }

    @GetMapping("/dependencies/{id}")
    @PointParameters
    @Operation(summary = "One dependency")
    ResponseEntity<SubjectJson> dependency(
            @PathVariable @Parameter(description = "id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.one(Subject.DEPENDENCY, id, parameters);
    }

    @GetMapping("/figures")
    @PointParameters
    @PageParameters
    @Operation(summary = "Find figures of supply and demand")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it", example = "elektriciteit")
    @Parameter(name = "touching", in = ParameterIn.QUERY, description = "id of something that one of its fields names")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "its short name")
    ResponseEntity<Listing<SubjectJson>> figures(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.list(Subject.FIGURE, parameters);
    }

    @GetMapping("/figures/{id}")
    @PointParameters
    @Operation(summary = "One figure")
    ResponseEntity<SubjectJson> figure(
            @PathVariable @Parameter(description = "id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.one(Subject.FIGURE, id, parameters);
    }

    @GetMapping("/cabinets")
    @PointParameters
    @PageParameters
    @Operation(summary = "Find cabinets", description = "In full office or caretaker, at any point in time.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it")
    @Parameter(name = "touching", in = ParameterIn.QUERY, description = "id of something that one of its fields names")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "its short name")
    ResponseEntity<Listing<SubjectJson>> cabinets(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.list(Subject.CABINET, parameters);
    }

    @GetMapping("/cabinets/{id}")
    @PointParameters
    @Operation(summary = "One cabinet")
    ResponseEntity<SubjectJson> cabinet(
            @PathVariable @Parameter(description = "id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.one(Subject.CABINET, id, parameters);
    }
}
