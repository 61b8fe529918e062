/** Turns sheets in the shape of the domain's own (events, parties, dependencies, figures, cabinets) into import files. */
@NullMarked
package nl.routekaart.standalone.convert;

import org.jspecify.annotations.NullMarked;
