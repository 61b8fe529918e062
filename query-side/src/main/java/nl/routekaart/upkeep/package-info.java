/** What operators do: build views anew, compare them with their events, and see to what could not be shown. */
@NullMarked
package nl.routekaart.upkeep;

import org.jspecify.annotations.NullMarked;
