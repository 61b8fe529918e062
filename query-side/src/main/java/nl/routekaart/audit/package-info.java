/** The view that tells of each event who did it, for whom, when, what changed, why and on what source. */
@NullMarked
package nl.routekaart.audit;

import org.jspecify.annotations.NullMarked;
