/** The whole history as files, from the command line. */
@NullMarked
package nl.routekaart.standalone.events;

import org.jspecify.annotations.NullMarked;
