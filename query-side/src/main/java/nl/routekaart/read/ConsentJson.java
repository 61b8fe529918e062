package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.consent.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off.
 *
 * @param id which
 * @param version the number of its last event: what its ETag says
 * @param position the place of that event among all events
 * @param lapsed whether what is signed off reads otherwise now; absent where no content was identified
 * @param target what is signed off
 * @param fields every field that has a value
 * @param names what the ids in its fields are called
 * @param parked true when a later event of it could not be taken in, so that this may be old
 * @param illegible the fields that are left out because what the view keeps of them is not what it wrote, so that somebody changed
 *     it; {@code *} for all of them. {@code views rebuild} mends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consent")
record ConsentJson(
        UUID id,
        long version,
        long position,
        @Nullable Boolean lapsed,
        @Nullable TargetJson target,
        SortedMap<String, FieldJson> fields,
        SortedMap<String, String> names,
        @Nullable Boolean parked,
        @Nullable SortedSet<String> illegible) {

    /**
     * What is signed off.
     *
     * @param subject a version or a document
     * @param id which
     * @param name what it is called
     * @param fingerprint of the content that it has at this point
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConsentTarget")
    record TargetJson(
            String subject,
            UUID id,
            @Nullable String name,
            @Nullable String fingerprint) {}

    static ConsentJson of(SubjectView view, Targets targets, Names names) {
        TargetJson target = targets.of(view).orElse(null);
        return new ConsentJson(
                view.id(),
                view.version(),
                view.position(),
                lapsed(view, target == null ? null : target.fingerprint()).orElse(null),
                target,
                FieldJson.of(view.fields()),
                names.in(view),
                view.parked() ? true : null,
                view.illegible().isEmpty() ? null : view.illegible());
    }

    /** Whether it was asked for another content than the present one, and not kept for that; no content is another too. */
    static Optional<Boolean> lapsed(SubjectView view, @Nullable String present) {
        return view.field(Consent.FINGERPRINT.key())
                .map(FieldView::value)
                .map(asked -> present == null
                        || (!asked.asString("").equals(present)
                                && view.field(Consent.KEPT.key(present)).isEmpty()));
    }
}
