/** Every claim about speed, measured beside its limit and its peers: the command line and the page. */
@NullMarked
package nl.routekaart.benchmarks;

import org.jspecify.annotations.NullMarked;
