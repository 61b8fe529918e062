package nl.routekaart.item;

import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A way a decision can go (afslag).
 *
 * @param status whether it can still be taken
 * @param description what it means; may be absent
 * @param closesOn when it can no longer be taken; absent when nobody said
 */
public record Option(
        OptionStatus status,
        @Nullable String description,
        @Nullable EdtfDate closesOn) {}
