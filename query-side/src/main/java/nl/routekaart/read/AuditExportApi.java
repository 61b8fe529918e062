package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.telling.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    private static final Rule NEEDS_SIGN_IN = Rule.forbidden("export-needs-sign-in");
    private static final Rule NOT_HERE = new Rule("export-not-here", Category.BUSY);
    private static final Rule UNKNOWN = Rule.notFound("export-unknown");
    private static final String STEM = "audit-entries.";
    private static final int PAGE = 500;

    private final Trail trail;
    private final AuditQueries audit;
    private final AuditQuestion question;
    private final Points points;
    private final ObjectProvider<InstallationRecords> records;

    AuditExportApi(
            Trail trail,
            AuditQueries audit,
            AuditQuestion question,
            Points points,
            ObjectProvider<InstallationRecords> records) {
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
                            + " which part is recorded. The last line says `end` and where to go on: ask with `after` and `upTo`"
                            + " from there, also when a transfer broke off after some line.")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "only what lies behind this position")
    @Parameter(name = "upTo", in = ParameterIn.QUERY, description = "only up to this position")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "at most so many entries; all if not given")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    @ApiResponse(
            responseCode = "200",
            description = "the file",
            content = {@Content(mediaType = ExportForm.NDJSON), @Content(mediaType = ExportForm.CSV)})
    void export(
            @PathVariable @Parameter(example = "audit-entries.ndjson") String file,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        ExportForm form = form(file);
        ReadQuery query = new ReadQuery(parameters);
        AuditFilter filter = question.read(query);
        Long after = query.number("after", 0, Long.MAX_VALUE / 16);
        Long upTo = query.number("upTo", 0, Long.MAX_VALUE / 16);
        Long limit = query.number("limit", 1, Long.MAX_VALUE / 16);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        Actor actor = actor();
        points.await(atLeast);
        long from = Objects.requireNonNullElse(after, 0L);
        long last = Math.min(Objects.requireNonNullElse(upTo, Long.MAX_VALUE), audit.position());
        long recorded = record(new Export(file, words(parameters), from, last), actor);
        Answers.ok(recorded);
        Answers.set("Vary", "Authorization");
        Answers.set("Cache-Control", "private, no-store");
        Answers.set("Content-Disposition", "attachment; filename=\"" + file + '"');
        response.setContentType(form.mediaType());
        try (ExportWriter out = form.writer(response.getOutputStream())) {
            write(out, filter, from, last, Objects.requireNonNullElse(limit, Long.MAX_VALUE), recorded);
        } catch (IOException e) {
            throw new UncheckedIOException("The reader of an export went away", e);
        }
    }

    private void write(ExportWriter out, AuditFilter filter, long after, long upTo, long limit, long recorded)
            throws IOException {
        long written = 0;
        Long next = after;
        while (next != null && written < limit) {
            Trail.Part part = trail.onwards(filter, next, upTo, (int) Math.min(PAGE, limit - written));
            for (var line : part.lines()) {
                out.entry(AuditJson.of(line));
            }
            written += part.lines().size();
            next = part.next();
        }
        out.end(new ExportEnd(written, after, upTo, next, recorded));
    }

    private static ExportForm form(String file) {
        return Optional.of(file)
                .filter(name -> name.startsWith(STEM))
                .flatMap(name -> ExportForm.of(name.substring(STEM.length())))
                .orElseThrow(() -> new RefusedException(
                        Refusal.of(UNKNOWN, "given", file.length() > 100 ? file.substring(0, 100) + '…' : file)));
    }

    private static Actor actor() {
        return Reader.present().signedIn().orElseThrow(() -> new RefusedException(Refusal.of(NEEDS_SIGN_IN)));
    }

    private long record(Export export, Actor actor) {
        InstallationRecords here = records.getIfAvailable();
        if (here == null) {
            throw new RefusedException(Refusal.of(NOT_HERE));
        }
        return here.tell(new InstallationCommand.RecordExport(InstallationId.THIS, export), Grounds.NONE, actor);
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
