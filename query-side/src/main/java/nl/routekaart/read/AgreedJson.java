package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.SortedMap;
import nl.routekaart.answer.Agreed;
import org.jspecify.annotations.Nullable;

/**
 * What was last agreed: how the subject read in the newest frozen version that contains it.
 *
 * @param version the name of that version
 * @param cut the last position inside it
 * @param remark what readers must know of that version
 * @param fields its fields then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agreed")
public record AgreedJson(String version, long cut, @Nullable String remark, SortedMap<String, FieldJson> fields) {

    static @Nullable AgreedJson of(@Nullable Agreed agreed, Remarks remarks) {
        return agreed == null
                ? null
                : new AgreedJson(
                        agreed.version(), agreed.cut(), remarks.of(agreed.version()), FieldJson.of(agreed.fields()));
    }
}
