/** What we say now about a past day that we did not say then. */
@NullMarked
package nl.routekaart.hindsight;

import org.jspecify.annotations.NullMarked;
