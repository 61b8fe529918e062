/** How fast the whole product answers commands over HTTP. */
@NullMarked
package nl.routekaart.benchmarks.http;

import org.jspecify.annotations.NullMarked;
