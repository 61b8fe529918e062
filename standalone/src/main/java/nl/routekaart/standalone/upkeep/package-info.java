/** The command line of operators: how the views of a running service are, having them built anew, and what they could not show. */
@NullMarked
package nl.routekaart.standalone.upkeep;

import org.jspecify.annotations.NullMarked;
