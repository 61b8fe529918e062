package nl.routekaart.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.conflict.ConflictJson;
import nl.routekaart.item.Item;
import nl.routekaart.read.EventJson;
import nl.routekaart.read.FieldJson;
import nl.routekaart.read.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why a date moved between two points in time: a graph, and each of its nodes as a sentence.
 *
 * @param item whose date
 * @param title what people call it
 * @param before where it stood at the first point; absent if nowhere
 * @param after where it stands at the second point; absent if nowhere
 * @param nodes what has a part in it, in the order of recording
 * @param edges what came before what, and by which relation
 * @param conflicts where sources disagree about the date or the state of the item, and which of them holds by which rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DateMoves")
record DateMovesJson(
        UUID item,
        String title,
        @Nullable FieldJson before,
        @Nullable FieldJson after,
        List<NodeJson> nodes,
        List<EdgeJson> edges,
        List<ConflictJson> conflicts) {

    /**
     * Something that has a part in the moves of a date.
     *
     * @param id by what edges name it
     * @param part move, state, need, decision, origin, cabinet, freeze or sign-off
     * @param sentence the same in words
     * @param subject what it happened to
     * @param subjectId which
     * @param title what people call that
     * @param field which field was stated
     * @param before what had been stated before
     * @param after what was stated
     * @param effective since when it holds, EDTF
     * @param event the event that said so, with its reason and source
     * @param withdrawn true when it was corrected later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DateMoveNode")
    record NodeJson(
            String id,
            String part,
            String sentence,
            String subject,
            UUID subjectId,
            String title,
            String field,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after,
            String effective,
            EventJson event,
            @Nullable Boolean withdrawn) {

        static NodeJson of(Cause cause, Told told, Names names) {
            return new NodeJson(
                    cause.id(),
                    cause.part().word(),
                    told.sentence(cause),
                    cause.subject().word(),
                    cause.subjectId(),
                    cause.title(),
                    cause.field(),
                    cause.before(),
                    cause.after(),
                    cause.effective(),
                    EventJson.of(cause.event(), names),
                    cause.withdrawn() ? true : null);
        }
    }

    /**
     * How one node stands to another.
     *
     * @param from the earlier one
     * @param to the later one
     * @param link then, needed, decided, came-from, under, frozen-in or answers
     */
    @Schema(name = "DateMoveEdge")
    record EdgeJson(String from, String to, String link) {}

    static DateMovesJson of(DateMoves moves, Told told, Names names, List<ConflictJson> conflicts) {
        return new DateMovesJson(
                moves.item(),
                moves.title(),
                field(moves.before()),
                field(moves.after()),
                moves.causes().stream()
                        .map(cause -> NodeJson.of(cause, told, names))
                        .toList(),
                moves.edges().stream()
                        .map(edge ->
                                new EdgeJson(edge.from(), edge.to(), edge.link().word()))
                        .toList(),
                conflicts);
    }

    private static @Nullable FieldJson field(@Nullable FieldView field) {
        return field == null ? null : FieldJson.of(Item.PLANNED.key(), field, List.of());
    }
}
