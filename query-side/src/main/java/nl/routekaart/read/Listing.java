package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what it holds
 * @param total how many there are on all pages; absent where counting them would take longer than reading the page
 * @param next where the next page is; absent on the last one
 * @param remark what readers must know of the version that this shows
 * @param <T> what it is a list of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(
        List<T> items,

        @Schema(description = "how many there are on all pages; absent in the audit trail") @Nullable
        Long total,

        @Schema(description = "address of the next page, absent on the last one") @Nullable
        String next,

        @Schema(description = "what readers must know of the version that this shows") @Nullable
        String remark) {}
