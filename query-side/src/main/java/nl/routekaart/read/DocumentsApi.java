package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.document.Document;
import nl.routekaart.kernel.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The texts that belong to versions. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "Documents", description = "The roadmap's own prose, letters to parliament and decision memos")
class DocumentsApi {

    private final SubjectLists lists;
    private final SubjectReader reader;
    private final Points points;
    private final PassageWarnings warnings;
    private final CaretakerState caretaker;

    DocumentsApi(
            SubjectLists lists,
            SubjectReader reader,
            Points points,
            PassageWarnings warnings,
            CaretakerState caretaker) {
        this.lists = lists;
        this.reader = reader;
        this.points = points;
        this.warnings = warnings;
        this.caretaker = caretaker;
    }

    @GetMapping
    @PointParameters
    @PageParameters
    @Operation(summary = "Find documents", description = "In order of title.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words that occur in it", example = "Kamerbrief")
    @Parameter(
            name = "touching",
            in = ParameterIn.QUERY,
            description = "id of its version, or of an item that it cites")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "its short name")
    ResponseEntity<Listing<SubjectJson>> documents(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.list(Subject.DOCUMENT, parameters);
    }

    @GetMapping("/{id}")
    @PointParameters
    @Operation(
            summary = "One document",
            description = "By id or key. `warnings` tells of passages that seem to say more than is so,"
                    + " `checksAskedAgain` of judgements that the cabinet's status has overtaken.")
    ResponseEntity<DocumentJson> document(
            @PathVariable @Parameter(description = "id or key") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Points.Look look = points.look(parameters);
        long position = reader.position(look.point());
        SubjectView view = reader.find(Subject.DOCUMENT, id, look.point())
                .orElseThrow(() -> Ids.notRegistered(Subject.DOCUMENT, id));
        return Answers.ok(position, view)
                .body(DocumentJson.of(
                        view,
                        Names.in(reader, List.of(view), look.point()),
                        warnings.of(view, look.point()),
                        caretaker.askedAgain(view, Document.SENDING.key(), look.position())));
    }
}
