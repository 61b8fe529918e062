package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import nl.routekaart.answer.SubjectView;
import org.jspecify.annotations.Nullable;

/**
 * A subject in a list.
 *
 * @param id which
 * @param version the number of its last event: what its ETag says
 * @param position the place of that event among all events
 * @param fields every field that has a value, as reported
 * @param agreed what was last agreed of it
 * @param names what the ids in its fields are called
 * @param parked true when a later event of it could not be taken in, so that this may be old
 * @param illegible the fields that are left out because what the view keeps of them is not what it wrote, so that somebody changed
 *     it; {@code *} for all of them. {@code views rebuild} mends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subject")
public record SubjectJson(
        UUID id,
        long version,
        long position,
        SortedMap<String, FieldJson> fields,
        @Nullable AgreedJson agreed,
        SortedMap<String, String> names,
        @Nullable Boolean parked,
        @Nullable SortedSet<String> illegible) {

    static SubjectJson of(SubjectView view, Names names, Remarks remarks) {
        return new SubjectJson(
                view.id(),
                view.version(),
                view.position(),
                FieldJson.of(view.fields()),
                AgreedJson.of(view.agreed(), remarks),
                names.in(view),
                view.parked() ? true : null,
                view.illegible().isEmpty() ? null : view.illegible());
    }
}
