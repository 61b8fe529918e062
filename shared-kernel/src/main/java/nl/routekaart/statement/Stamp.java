package nl.routekaart.statement;

import nl.routekaart.kernel.EdtfDate;

/**
 * Where an event stands in both times.
 *
 * @param sequence its number within its subject, from 0
 * @param position its place in the order of all events, from 1; 0 where it is not known (inside an aggregate)
 * @param effective when it happened or holds
 */
public record Stamp(long sequence, long position, EdtfDate effective) {}
