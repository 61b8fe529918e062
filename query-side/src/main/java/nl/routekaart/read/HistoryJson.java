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
        @Nullable EventJson withdrawnBy) {

    static List<HistoryJson> chain(List<StatementView> statements, SubjectReader reader) {
        Names names = Names.of(reader, parties(statements), null);
        Map<String, JsonNode> before = new HashMap<>();
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
                    withdrawnBy == null ? null : EventJson.of(withdrawnBy, names)));
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
