package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.Party;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.telling.WhoKnew;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who knew: what lay before which body or party, and when. */
@RestController
@RequestMapping("/api/v1/submissions")
@Tag(name = "Audit")
class SubmissionsApi {

    private final WhoKnew whoKnew;
    private final AuditQuestion question;
    private final SubjectReader reader;
    private final Points points;

    SubmissionsApi(WhoKnew whoKnew, AuditQuestion question, SubjectReader reader, Points points) {
        this.whoKnew = whoKnew;
        this.question = question;
        this.reader = reader;
        this.points = points;
    }

    /**
     * Something that lay before a body or party.
     *
     * @param position the event that tells it
     * @param name how it came to lie there: put before, put forward for a decision, or asked to sign off
     * @param recordedAt when that was recorded
     * @param effective since when it lay there
     * @param possiblyEarlier whether it may have lain there earlier than the day from which it counts
     * @param body before whom
     * @param bodyName what that was called
     * @param members what the members of that body were called on that day, as known at the point that is asked about
     * @param meeting in which meeting
     * @param revision which draft, as the source names it
     * @param fingerprint of the content, where it is identified
     * @param subject what lay there
     * @param subjectId which
     * @param sentence all of it in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Submission")
    record SubmissionJson(
            long position,
            String name,
            Instant recordedAt,
            String effective,
            boolean possiblyEarlier,
            UUID body,
            String bodyName,
            List<String> members,
            @Nullable String meeting,
            @Nullable String revision,
            @Nullable String fingerprint,
            String subject,
            UUID subjectId,
            SentenceJson sentence) {}

    @GetMapping
    @PageParameters
    @PointParameters
    @Operation(
            summary = "Who knew",
            description =
                    "What had been put before whom, put forward for a decision or sent for a sign-off, as known at a"
                            + " point and as far as it had happened on a day; newest recording first. What was corrected by then"
                            + " is left out.")
    @Parameter(name = "body", in = ParameterIn.QUERY, description = "before this body or party: id or short name")
    @Parameter(
            name = "concerning",
            in = ParameterIn.QUERY,
            description = "only this item, document or version: id, key or name; where one key is of several, with"
                    + " `items/`, `documents/` or `versions/` before it")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "this version and its documents",
            example = "1.0")
    ResponseEntity<Listing<SubmissionJson>> submissions(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        List<Set<UUID>> touching = question.touching(query);
        Points.Asked asked = Points.Asked.of(query);
        PageRequest page = AuditQuestion.page(query);
        query.check();
        PointInTime point = Objects.requireNonNullElse(points.look(asked).point(), PointInTime.NOW);
        WhoKnew.Part part = whoKnew.page(point, touching, page);
        Map<String, List<String>> members = new HashMap<>();
        Answers.set("Vary", "Authorization");
        return Answers.trail(
                part.all().stream().map(lay -> json(lay, point, members)).toList(), part.next(), part.position());
    }

    private SubmissionJson json(WhoKnew.Lay lay, PointInTime point, Map<String, List<String>> members) {
        var entry = lay.line().entry();
        UUID body = lay.put().body().value();
        LocalDate day = EdtfDate.parse(entry.event().effective()).countsFrom();
        boolean open = day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
        PointInTime then = new PointInTime(point.position(), open ? null : day);
        return new SubmissionJson(
                entry.event().position(),
                entry.event().name(),
                entry.event().recordedAt(),
                entry.event().effective(),
                lay.possiblyEarlier(),
                body,
                lay.line().name(body),
                members.computeIfAbsent(body + " " + day, key -> members(body, then)),
                lay.put().meeting(),
                lay.put().revision(),
                lay.put().fingerprint() == null ? null : lay.put().fingerprint().hex(),
                entry.subject().word(),
                entry.subjectId(),
                new SentenceJson(
                        lay.line().sentence(Languages.DUTCH), lay.line().sentence(Locale.ENGLISH)));
    }

    private List<String> members(UUID body, PointInTime then) {
        Filter touching = Filter.touching(body);
        List<String> members = new ArrayList<>();
        for (SubjectView party : reader.page(Subject.PARTY, touching, PageRequest.first(PageRequest.MOST), then)
                .items()) {
            if (party.fields().containsKey(Party.MEMBERSHIP.key(body.toString()))) {
                party.field(Party.NAME.key())
                        .ifPresent(name -> members.add(name.value().asString("")));
            }
        }
        return members;
    }
}
