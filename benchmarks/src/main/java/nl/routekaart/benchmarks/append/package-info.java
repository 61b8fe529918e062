/** How fast commands become durable events. */
@NullMarked
package nl.routekaart.benchmarks.append;

import org.jspecify.annotations.NullMarked;
