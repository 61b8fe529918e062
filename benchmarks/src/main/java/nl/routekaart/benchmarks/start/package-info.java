/** How long the product needs to be ready, and how much memory then. */
@NullMarked
package nl.routekaart.benchmarks.start;

import org.jspecify.annotations.NullMarked;
