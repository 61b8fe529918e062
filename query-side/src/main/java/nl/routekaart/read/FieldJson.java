package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.history.StatementView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The value of a field, with the statement that says so.
 *
 * @param value the value
 * @param effective since when it holds, EDTF
 * @param possiblyEarlier whether that date is imprecise, so that it may have held before
 * @param position the event that said so
 * @param derivedFrom the version from which the value follows, where nobody stated it
 * @param certainty how sure the source is; only where one subject is asked for
 * @param source where it can be read; only where one subject is asked for
 * @param reason why; only where one subject is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Field")
public record FieldJson(
        @Schema(type = "object", description = "text, list or small object, as the field has it")
        JsonNode value,

        @Schema(example = "2023-07-13") String effective,
        boolean possiblyEarlier,
        long position,
        @Nullable String derivedFrom,
        @Nullable String certainty,
        @Nullable String source,
        @Nullable String reason) {

    public static SortedMap<String, FieldJson> of(SortedMap<String, FieldView> fields) {
        return of(fields, List.of());
    }

    /** Fields with the sources of the statements that say so. */
    static SortedMap<String, FieldJson> of(SortedMap<String, FieldView> fields, List<StatementView> statements) {
        SortedMap<String, FieldJson> all = new TreeMap<>();
        fields.forEach((key, field) -> all.put(key, of(key, field, statements)));
        return all;
    }

    public static FieldJson of(String key, FieldView field, List<StatementView> statements) {
        EventView event = statements.stream()
                .filter(statement ->
                        statement.field().equals(key) && statement.event().position() == field.position())
                .map(StatementView::event)
                .findFirst()
                .orElse(null);
        return new FieldJson(
                field.value(),
                field.effective(),
                field.possiblyEarlier(),
                field.position(),
                field.derivedFrom(),
                event == null ? null : event.certainty(),
                event == null ? null : event.source(),
                event == null ? null : event.reason());
    }
}
