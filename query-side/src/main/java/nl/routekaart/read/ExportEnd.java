package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The last line of an export: without it the export broke off.
 *
 * @param entries how many lines stand before it
 * @param after the position behind which the export began
 * @param upTo up to where it looked
 * @param goOnAfter the position behind which there is more; absent when everything up to {@code upTo} was given
 * @param illegible how many of the lines are of entries that can no longer be read; absent when there are none
 * @param recordedAt the position from which on the trail tells of this export
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportEnd(
        long entries,
        long after,
        long upTo,
        @Nullable Long goOnAfter,
        @Nullable Long illegible,
        long recordedAt) {}
