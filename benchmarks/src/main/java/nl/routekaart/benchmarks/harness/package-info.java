/** How something is measured and told, whatever it is. */
@NullMarked
package nl.routekaart.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
