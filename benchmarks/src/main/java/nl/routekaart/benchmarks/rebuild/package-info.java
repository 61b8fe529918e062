/** What readers and partners notice while views are built anew. */
@NullMarked
package nl.routekaart.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
