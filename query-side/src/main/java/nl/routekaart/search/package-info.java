/** How subjects are found: what a value adds to the search, and a filter as SQL, alike for now and for the past. */
@NullMarked
package nl.routekaart.search;

import org.jspecify.annotations.NullMarked;
