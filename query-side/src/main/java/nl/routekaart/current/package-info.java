/** The view that answers what holds now. */
@NullMarked
package nl.routekaart.current;

import org.jspecify.annotations.NullMarked;
