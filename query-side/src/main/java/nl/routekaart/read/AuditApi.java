package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.Change;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who did what, when, for whom, why and on what source. */
@RestController
@RequestMapping("/api/v1/audit-entries")
@Tag(name = "Audit", description = "One entry for each event: who, for whom, when, what changed, why, on what source")
class AuditApi {

    private final AuditQueries audit;
    private final SubjectReader reader;
    private final Points points;

    AuditApi(AuditQueries audit, SubjectReader reader, Points points) {
        this.audit = audit;
        this.reader = reader;
        this.points = points;
    }

    /**
     * An entry.
     *
     * @param event the bare facts
     * @param eventId its own id
     * @param revision of its name
     * @param subject what it happened to
     * @param subjectId which
     * @param commandId the command that it came from
     * @param correlationId what the whole chain of causes has in common
     * @param causationId what caused it directly
     * @param basis sequence numbers of other subjects that the decision rested on
     * @param changes what changed
     * @param departure true when it departs from the life cycle
     * @param corrects the position of the event that it corrects
     * @param parked true when the view could not take it in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditEntry")
    record Entry(
            EventJson event,
            UUID eventId,
            int revision,
            String subject,
            UUID subjectId,
            @Nullable String commandId,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable String basis,
            List<ChangeJson> changes,
            boolean departure,
            @Nullable Long corrects,
            @Nullable Boolean parked) {

        static Entry of(AuditEntry entry, Names names) {
            return new Entry(
                    EventJson.of(entry.event(), names),
                    entry.eventId(),
                    entry.revision(),
                    entry.subject().word(),
                    entry.subjectId(),
                    entry.commandId(),
                    entry.correlationId(),
                    entry.causationId(),
                    entry.basis(),
                    entry.changes().stream().map(ChangeJson::of).toList(),
                    entry.departure(),
                    entry.corrects(),
                    entry.parked() ? true : null);
        }
    }

    /**
     * A change of one field.
     *
     * @param field the field
     * @param before what held before
     * @param after what holds after
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Change")
    record ChangeJson(
            String field,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after) {

        static ChangeJson of(Change change) {
            return new ChangeJson(change.field(), change.before(), change.after());
        }
    }

    @GetMapping
    @PageParameters
    @Operation(summary = "Read the audit trail", description = "Newest first.")
    @Parameter(name = "subjectId", in = ParameterIn.QUERY, description = "of this subject")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "of subjects of this kind, such as `item`")
    @Parameter(name = "party", in = ParameterIn.QUERY, description = "done by or on behalf of this party")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "such as `item.rescheduled`")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "from this position")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "up to and including this position")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words in reason, source, name or values")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<Entry>> entries(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        AuditFilter filter = new AuditFilter(
                query.id("subjectId"),
                query.word("subject", Subject.class),
                query.id("party"),
                query.text("name"),
                query.number("from", 0, Long.MAX_VALUE / 16),
                query.number("until", 0, Long.MAX_VALUE / 16),
                query.text("q"));
        PageRequest part = Answers.page(query);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        Page<AuditEntry> page = audit.page(filter, part);
        Names names = Names.of(reader, parties(page.items()), null);
        return Answers.listing(page, entry -> Entry.of(entry, names), null);
    }

    private static Set<UUID> parties(List<AuditEntry> entries) {
        Set<UUID> parties = new LinkedHashSet<>();
        entries.forEach(entry -> Stream.of(entry.event().party(), entry.event().onBehalfOf())
                .filter(Objects::nonNull)
                .forEach(parties::add));
        return parties;
    }
}
