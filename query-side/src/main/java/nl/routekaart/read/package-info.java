/** The read API: every view as JSON, at any point in time. */
@NullMarked
package nl.routekaart.read;

import org.jspecify.annotations.NullMarked;
