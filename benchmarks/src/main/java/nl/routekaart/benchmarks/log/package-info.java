/** What the transparency log costs, and how fast all of it is verified. */
@NullMarked
package nl.routekaart.benchmarks.log;

import org.jspecify.annotations.NullMarked;
