/** How fast the pieces of code are that every event goes through. */
@NullMarked
package nl.routekaart.benchmarks.code;

import org.jspecify.annotations.NullMarked;
