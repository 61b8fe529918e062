/** Keeps Axon from calling out, in whatever process the query-side runs. */
@NullMarked
package nl.routekaart.quiet.query;

import org.jspecify.annotations.NullMarked;
