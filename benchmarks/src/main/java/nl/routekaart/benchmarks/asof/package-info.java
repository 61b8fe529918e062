/** How fast the roadmap is answered as it once was. */
@NullMarked
package nl.routekaart.benchmarks.asof;

import org.jspecify.annotations.NullMarked;
