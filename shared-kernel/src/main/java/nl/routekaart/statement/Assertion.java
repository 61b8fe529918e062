package nl.routekaart.statement;

/**
 * What one event says of one field.
 *
 * @param field the key of the field, see {@link Field#key()}
 * @param value the value said; {@link Nothing} says that the field has no value
 */
public record Assertion(String field, Object value) {}
