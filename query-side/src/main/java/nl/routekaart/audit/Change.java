package nl.routekaart.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event changed of one field, as seen on the day from which the event counts.
 *
 * @param field the key of the field
 * @param before what held before; absent when nothing did
 * @param after what holds after; absent when nothing does
 */
public record Change(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
