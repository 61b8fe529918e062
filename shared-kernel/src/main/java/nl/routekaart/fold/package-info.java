/** The one fold of every subject, used to decide, to show and to answer about the past. */
@NullMarked
package nl.routekaart.fold;

import org.jspecify.annotations.NullMarked;
