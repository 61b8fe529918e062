/** The product and its peers, ready to be measured. */
@NullMarked
package nl.routekaart.benchmarks.product;

import org.jspecify.annotations.NullMarked;
