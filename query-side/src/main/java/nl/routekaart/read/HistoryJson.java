package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.EventView;
import nl.routekaart.conflict.Conflict;
import nl.routekaart.conflict.Conflicts;
import nl.routekaart.history.StatementView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A statement in the chain of what was said.
 *
 * @param field of what
 * @param from what was said of it before, in the order of recording; absent when nothing was
 * @param to what was said; absent when it was said that there is no value
 * @param effective since when it holds, EDTF
 * @param possiblyEarlier whether that date is imprecise
 * @param event who said so, when, why and on what source
 * @param withdrawnBy the event that corrected it
 * @param conflicts the statements on other sources that disagree with it; absent when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statement")
public record HistoryJson(
        String field,
        @Schema(type = "object") @Nullable JsonNode from,
        @Schema(type = "object") @Nullable JsonNode to,
        String effective,
        boolean possiblyEarlier,
        EventJson event,
        @Nullable EventJson withdrawnBy,
        @Nullable List<AgainstJson> conflicts) {

    /**
     * Another statement that disagrees with one; in full it is told among the conflicts of the item.
     *
     * @param position of the event that made it
     * @param kind value or day
     * @param prevails whether the statement goes before the other one
     * @param rule why one goes before the other: corrected, effective-later or recorded-later
     */
    @Schema(name = "Against")
    record AgainstJson(long position, String kind, boolean prevails, String rule) {

        static @Nullable List<AgainstJson> of(StatementView statement, List<Conflict> conflicts) {
            List<AgainstJson> against = conflicts.stream()
                    .filter(conflict -> conflict.prevailing() == statement || conflict.other() == statement)
                    .map(conflict -> of(conflict, conflict.prevailing() == statement))
                    .toList();
            return against.isEmpty() ? null : against;
        }

        private static AgainstJson of(Conflict conflict, boolean prevails) {
            StatementView against = prevails ? conflict.other() : conflict.prevailing();
            return new AgainstJson(
                    against.event().position(),
                    conflict.kind().word(),
                    prevails,
                    conflict.rule().word());
        }
    }

    static List<HistoryJson> chain(List<StatementView> statements, SubjectReader reader) {
        Names names = Names.of(reader, parties(statements), null);
        Map<String, JsonNode> before = new HashMap<>();
        List<Conflict> conflicts = Conflicts.among(statements, null);
        List<HistoryJson> chain = new ArrayList<>();
        for (StatementView statement : statements) {
            EventView withdrawnBy = statement.withdrawnBy();
            JsonNode to = statement.value().isNull() ? null : statement.value();
            chain.add(new HistoryJson(
                    statement.field(),
                    before.get(statement.field()),
                    to,
                    statement.effective(),
                    statement.possiblyEarlier(),
                    EventJson.of(statement.event(), names),
                    withdrawnBy == null ? null : EventJson.of(withdrawnBy, names),
                    AgainstJson.of(statement, conflicts)));
            if (to == null) {
                before.remove(statement.field());
            } else {
                before.put(statement.field(), to);
            }
        }
        return chain;
    }

    private static Set<UUID> parties(List<StatementView> statements) {
        Set<UUID> parties = new LinkedHashSet<>();
        statements.stream()
                .flatMap(statement -> Stream.of(statement.event(), statement.withdrawnBy()))
                .filter(Objects::nonNull)
                .forEach(event -> {
                    Stream.of(event.party(), event.onBehalfOf())
                            .filter(Objects::nonNull)
                            .forEach(parties::add);
                });
        return parties;
    }
}
