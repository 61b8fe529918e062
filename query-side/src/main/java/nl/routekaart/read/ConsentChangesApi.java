package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.consent.Consent;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.rule.Rule;
import nl.routekaart.view.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a party that is asked again has to look at: where the content differs from the one that it was asked for. */
@RestController
@RequestMapping("/api/v1/consents")
@Tag(name = "Consents")
class ConsentChangesApi {

    /** A content may hold what is not public, and what is only being written. */
    static final Rule INTERNAL = Rule.forbidden("consent-changes-internal");

    private final SubjectReader reader;
    private final Points points;
    private final ContentChanges changes;

    ConsentChangesApi(SubjectReader reader, Points points, ContentChanges changes) {
        this.reader = reader;
        this.points = points;
        this.changes = changes;
    }

    /**
     * What changed since a sign-off was asked for.
     *
     * @param asked the fingerprint of the content that was asked for; absent where none was identified
     * @param present the fingerprint of the present content; absent while that is not sealed
     * @param changes what reads otherwise, as it would be sealed now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConsentChanges")
    record ConsentChangesJson(
            @Nullable String asked, @Nullable String present, List<ChangeJson> changes) {}

    /**
     * Something that reads otherwise.
     *
     * @param path where it stands, such as {@code /passages/doel/text}
     * @param before what stood there; absent if nothing did
     * @param after what stands there; absent if nothing does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContentChange")
    record ChangeJson(
            String path, @Nullable Object before, @Nullable Object after) {}

    @GetMapping("/{id}/changes")
    @Operation(
            summary = "What changed since a sign-off was asked for",
            description = "Element by element, as they are sealed. For partners, the secretariat and auditors.")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<ConsentChangesJson> changes(
            @PathVariable @Parameter(description = "id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Reader.checkInside(INTERNAL);
        ReadQuery query = new ReadQuery(parameters);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        SubjectView consent =
                reader.find(Subject.CONSENT, id, null).orElseThrow(() -> Ids.notRegistered(Subject.CONSENT, id));
        ConsentJson.TargetJson target = new Targets(reader, List.of(consent), null)
                .of(consent)
                .orElseThrow(() -> Legible.refused("current", id));
        String asked = asked(consent).orElse(null);
        return Answers.ok(reader.position(null))
                .body(new ConsentChangesJson(
                        asked, target.fingerprint(), asked == null ? List.of() : since(asked, target)));
    }

    private List<ChangeJson> since(String asked, ConsentJson.TargetJson target) {
        Subject subject = Word.find(Subject.class, target.subject()).orElseThrow();
        UUID id = target.id();
        return changes.between(subject, id, asked, target.fingerprint()).stream()
                .map(change -> new ChangeJson(change.path(), change.before(), change.after()))
                .toList();
    }

    private static Optional<String> asked(SubjectView consent) {
        return consent.field(Consent.FINGERPRINT.key()).map(FieldView::value).map(value -> value.asString(""));
    }
}
