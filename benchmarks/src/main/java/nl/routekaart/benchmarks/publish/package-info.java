/** How long a publication takes to make, and how much memory. */
@NullMarked
package nl.routekaart.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
