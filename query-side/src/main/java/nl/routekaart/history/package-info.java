/** The view that answers what held at any position and on any day, and what differs between two such points. */
@NullMarked
package nl.routekaart.history;

import org.jspecify.annotations.NullMarked;
