/** How fast an instant is turned into a position. */
@NullMarked
package nl.routekaart.benchmarks.instant;

import org.jspecify.annotations.NullMarked;
