package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.document.Warning;
import org.jspecify.annotations.Nullable;

/**
 * One document in full.
 *
 * @param id which
 * @param version the number of its last event: what its ETag says
 * @param position the place of that event among all events
 * @param fields every field that has a value; {@code passage/<name>} for each passage
 * @param names what the ids in its fields are called
 * @param warnings passages that seem to say more than is so; they hinder nothing
 * @param checksAskedAgain the passages whose judgement for a caretaker cabinet is asked again
 * @param parked true when a later event of it could not be taken in, so that this may be old
 * @param illegible the fields that are left out because what the view keeps of them is not what it wrote, so that somebody changed
 *     it; {@code *} for all of them. {@code views rebuild} mends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Document")
record DocumentJson(
        UUID id,
        long version,
        long position,
        SortedMap<String, FieldJson> fields,
        SortedMap<String, String> names,
        List<WarningJson> warnings,
        List<String> checksAskedAgain,
        @Nullable Boolean parked,
        @Nullable SortedSet<String> illegible) {

    /**
     * A passage that seems to say more than is so.
     *
     * @param passage its name
     * @param item the item that it cites
     * @param kind what seems wrong
     * @param state the state in which the item really is
     * @param sentence the sentence that seems to say otherwise
     */
    @Schema(name = "PassageWarning")
    record WarningJson(String passage, UUID item, String kind, String state, String sentence) {

        static WarningJson of(Warning warning) {
            return new WarningJson(
                    warning.passage(),
                    warning.item().value(),
                    warning.kind().word(),
                    warning.state(),
                    warning.sentence());
        }
    }

    static DocumentJson of(SubjectView view, Names names, List<Warning> warnings, List<String> checksAskedAgain) {
        return new DocumentJson(
                view.id(),
                view.version(),
                view.position(),
                FieldJson.of(view.fields()),
                names.in(view),
                warnings.stream().map(WarningJson::of).toList(),
                checksAskedAgain,
                view.parked() ? true : null,
                view.illegible().isEmpty() ? null : view.illegible());
    }
}
