/** What every event and command carries: names, metadata and positions. */
@NullMarked
package nl.routekaart.message;

import org.jspecify.annotations.NullMarked;
