/** How soon what was acknowledged can be read. */
@NullMarked
package nl.routekaart.benchmarks.lag;

import org.jspecify.annotations.NullMarked;
