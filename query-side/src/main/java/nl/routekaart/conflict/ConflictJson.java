package nl.routekaart.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.routekaart.answer.EventView;
import nl.routekaart.history.StatementView;
import nl.routekaart.read.EventJson;
import nl.routekaart.read.Names;
import nl.routekaart.read.SentenceJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two statements of one field, on different sources, that disagree.
 *
 * @param field of which field
 * @param kind value: different values for what may be the same time; day: the same value since different times
 * @param prevailing the statement that goes before the other
 * @param other the other one
 * @param rule why: corrected (the other was taken back), effective-later (it counts from a later day) or recorded-later
 *     (both count from the same day)
 * @param holds whether the one that prevails is what holds; not so when something was stated since
 * @param sentence the same in words
 */
@Schema(name = "Conflict")
public record ConflictJson(
        String field,
        @Schema(allowableValues = {"value", "day"}) String kind,
        SideJson prevailing,
        SideJson other,

        @Schema(allowableValues = {"corrected", "effective-later", "recorded-later"})
        String rule,

        boolean holds,
        SentenceJson sentence) {

    /**
     * One of two statements.
     *
     * @param value what was said; absent when it was said that there is no value
     * @param effective since when it holds, EDTF
     * @param event who said so, when, why and on what source
     * @param withdrawnBy the event that corrected it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConflictSide")
    public record SideJson(
            @Schema(type = "object") @Nullable JsonNode value,
            String effective,
            EventJson event,
            @Nullable EventJson withdrawnBy) {

        static SideJson of(StatementView statement, Names names) {
            EventView withdrawnBy = statement.withdrawnBy();
            return new SideJson(
                    statement.value().isNull() ? null : statement.value(),
                    statement.effective(),
                    EventJson.of(statement.event(), names),
                    withdrawnBy == null ? null : EventJson.of(withdrawnBy, names));
        }
    }

    static ConflictJson of(Conflict conflict, ConflictWords dutch, ConflictWords english, Names names) {
        return new ConflictJson(
                conflict.field(),
                conflict.kind().word(),
                SideJson.of(conflict.prevailing(), names),
                SideJson.of(conflict.other(), names),
                conflict.rule().word(),
                conflict.holds(),
                new SentenceJson(dutch.sentence(conflict), english.sentence(conflict)));
    }
}
