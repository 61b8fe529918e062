package nl.routekaart.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.http.SpokenLanguage;
import nl.routekaart.problem.HttpRefusal;
import nl.routekaart.problem.HttpRule;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.signin.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by HTTP, for the secretariat. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
final class ImportApi {

    /** The largest file by HTTP, in bytes; longer ones are imported from the command line. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST_PROBLEMS = 10_000;
    private static final Rule NOT_VALID = Rule.invalid("import-not-valid");
    private static final Rule NOT_A_FILE = Rule.invalid("import-not-a-file");
    private static final String CSV = "text/csv";

    private final Imports imports;
    private final ImportsUnderWay underWay;

    ImportApi(Imports imports, ImportsUnderWay underWay) {
        this.imports = imports;
        this.underWay = underWay;
    }

    @Operation(
            summary = "Import a CSV file",
            description =
                    "Each row is one command, recorded in the order of the file. A file in which a row cannot be"
                            + " read is refused as a whole with every problem; a row that the rules of the domain refuse is"
                            + " reported and the others are recorded. A row that was recorded before changes nothing. With"
                            + " dryRun nothing is recorded. Who gives an id of their own (a random UUID) can ask under it how far it is.",
            security = @SecurityRequirement(name = "basicAuth"))
    @PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> body(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable UUID id,
            HttpServletRequest request)
            throws IOException {
        Actor actor = secretariat();
        return run(request.getInputStream(), dryRun, Optional.ofNullable(id), actor, request);
    }

    @Operation(summary = "Import a CSV file that a form sends", security = @SecurityRequirement(name = "basicAuth"))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> form(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Actor actor = secretariat();
        if (file == null) {
            throw new RefusedException(Refusal.of(NOT_A_FILE));
        }
        try (InputStream in = file.getInputStream()) {
            return run(in, dryRun, Optional.empty(), actor, request);
        }
    }

    @Operation(summary = "A file to begin with: one row of every common sort")
    @GetMapping(path = "/template", produces = CSV)
    ResponseEntity<Resource> template() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("routekaart-import-template.csv")
                                .build()
                                .toString())
                .body(new ClassPathResource("nl/routekaart/imports/template.csv"));
    }

    @Operation(
            summary = "How far an import is",
            description = "While it is under way, at the process that is at it, under the id that was given with it.")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportProgressJson progress(@PathVariable UUID id) {
        return underWay.find(id).map(ImportProgressJson::of).orElseThrow(() -> new HttpRefusal(HttpRule.NO_SUCH_PAGE));
    }

    private ResponseEntity<ImportAnswer> run(
            InputStream in, boolean dryRun, Optional<UUID> id, Actor actor, HttpServletRequest request)
            throws IOException {
        byte[] file = in.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new HttpRefusal(HttpRule.BODY_TOO_LARGE);
        }
        Locale locale = SpokenLanguage.of(request);
        if (!dryRun) {
            refuseMalformed(imports.malformed(file, actor));
        }
        List<ImportAnswer.Problem> problems = new ArrayList<>();
        Consumer<ImportProblem> keep = problem -> {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(ImportAnswer.Problem.of(problem, locale));
            }
        };
        InputStream rows = new ByteArrayInputStream(file);
        ImportReport report = underWay.followed(
                id,
                file.length,
                progress -> dryRun
                        ? imports.tryOut(imports.rehearsal(), rows, file.length, actor, keep, progress)
                        : imports.record(rows, file.length, actor, keep, progress));
        return ResponseEntity.ok()
                .header("Routekaart-Position", Long.toString(report.position()))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(ImportAnswer.of(report, problems));
    }

    private static void refuseMalformed(List<ImportProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        List<FieldError> errors = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> new FieldError(
                        "/lines/" + problem.line()
                                + (problem.column().isEmpty()
                                        ? ""
                                        : "/"
                                                + problem.column()
                                                        .replace("~", "~0")
                                                        .replace("/", "~1")),
                        problem.rule(),
                        problem.args()))
                .toList();
        throw new RefusedException(Refusal.of(NOT_VALID, "count", problems.size()), errors);
    }

    private static Actor secretariat() {
        Actor actor = Actors.present();
        if (actor.role() != Role.SECRETARIAT) {
            throw new RefusedException(
                    Refusal.of(CommonRule.NOT_AUTHORISED, "role", actor.role(), "command", "import"));
        }
        return actor;
    }
}
