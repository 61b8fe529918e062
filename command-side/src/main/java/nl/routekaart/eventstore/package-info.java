/** The PostgreSQL event store: one counter row gives every event its position, in the order of commits. */
@NullMarked
package nl.routekaart.eventstore;

import org.jspecify.annotations.NullMarked;
