/** The small value types that every subject speaks in: dates as vague as they are known, ids, words. */
@NullMarked
package nl.routekaart.kernel;

import org.jspecify.annotations.NullMarked;
