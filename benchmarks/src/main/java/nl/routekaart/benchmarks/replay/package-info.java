/** How fast views are built anew from all events. */
@NullMarked
package nl.routekaart.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
