package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.authority.Actor;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.installation.Export;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.telling.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail as a file, however long; that it was taken is recorded before the first line. */
@RestController
@RequestMapping("/api/v1/audit-exports")
@Tag(name = "Audit")
class AuditExportApi {

    private static final Rule UNKNOWN = Rule.notFound("export-unknown");
    private static final String STEM = "audit-entries.";

    private final Trail trail;
    private final AuditQueries audit;
    private final AuditQuestion question;
    private final Points points;
    private final ExportRecords records;

    AuditExportApi(Trail trail, AuditQueries audit, AuditQuestion question, Points points, ExportRecords records) {
        this.trail = trail;
        this.audit = audit;
        this.question = question;
        this.points = points;
        this.records = records;
    }

    @GetMapping("/{file}")
    @AuditParameters
    @Operation(
            summary = "Take an export of the audit trail",
            description =
                    "`audit-entries.ndjson` or `audit-entries.csv`, oldest first, for whoever is signed in; who took"
                            + " which part is recorded, and how far it came if it broke off (a `HEAD` takes nothing and records"
                            + " nothing). The last line says `end` and where to go on: ask with `after` and `upTo`"
                            + " from there, also when a transfer broke off after some line.")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "only what lies behind this position")
    @Parameter(name = "upTo", in = ParameterIn.QUERY, description = "only up to this position")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "at most so many entries; all if not given")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    @ApiResponse(
            responseCode = "200",
            description = "the file",
            content = {@Content(mediaType = ExportForm.NDJSON), @Content(mediaType = ExportForm.CSV)})
    void export(
            @PathVariable @Parameter(example = "audit-entries.ndjson") String file,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        ExportForm form = form(file);
        Actor actor = Reader.known();
        ReadQuery query = new ReadQuery(parameters);
        AuditFilter filter = question.read(query);
        Long after = query.number("after", 0, Long.MAX_VALUE / 16);
        Long upTo = query.number("upTo", 0, Long.MAX_VALUE / 16);
        query.inOrder("after", after, "upTo", upTo);
        Long limit = query.number("limit", 1, Long.MAX_VALUE / 16);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        long from = Objects.requireNonNullElse(after, 0L);
        long last = Math.min(Objects.requireNonNullElse(upTo, Long.MAX_VALUE), audit.position());
        boolean taken = !request.getMethod().equals("HEAD");
        long recorded =
                taken ? records.begun(new Export(file, words(parameters), from, last), actor) : audit.position();
        Answers.ok(recorded);
        Answers.set("Vary", "Authorization");
        Answers.set("Cache-Control", "private, no-store");
        Answers.set("Accept-Ranges", "none");
        Answers.set("Content-Disposition", "attachment; filename=\"" + file + '"');
        response.setContentType(form.mediaType());
        if (taken) {
            long most = Objects.requireNonNullElse(limit, Long.MAX_VALUE);
            write(new Taken(form, filter, from, last, most, recorded, actor), response);
        }
    }

    /** An export that was begun. */
    private record Taken(
            ExportForm form, AuditFilter filter, long after, long upTo, long limit, long recorded, Actor actor) {}

    private void write(Taken taken, HttpServletResponse response) {
        ExportLines lines = new ExportLines(trail, taken.filter(), taken.after(), taken.upTo());
        boolean whole = false;
        try {
            try (ExportWriter out = taken.form().writer(response.getOutputStream())) {
                lines.write(out, taken.limit(), taken.recorded());
            }
            whole = true;
        } catch (IOException e) {
            throw new UncheckedIOException("The reader of an export went away", e);
        } finally {
            if (!whole) {
                records.brokeOff(taken.recorded(), lines.sentUpTo(), taken.actor());
            }
        }
    }

    private static ExportForm form(String file) {
        return Optional.of(file)
                .filter(name -> name.startsWith(STEM))
                .flatMap(name -> ExportForm.of(name.substring(STEM.length())))
                .orElseThrow(() -> new RefusedException(
                        Refusal.of(UNKNOWN, "given", file.length() > 100 ? file.substring(0, 100) + '…' : file)));
    }

    /** The filter as it was asked, in one order of words; absent for everything. */
    private static @Nullable String words(MultiValueMap<String, String> parameters) {
        TreeMap<String, String> asked = new TreeMap<>(parameters.toSingleValueMap());
        asked.keySet().removeAll(Set.of("after", "upTo", "limit", "atLeast"));
        return asked.isEmpty()
                ? null
                : asked.entrySet().stream()
                        .map(entry -> entry.getKey() + '=' + entry.getValue())
                        .collect(Collectors.joining("&"));
    }
}
