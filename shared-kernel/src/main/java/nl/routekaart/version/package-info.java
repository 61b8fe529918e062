/** Roadmap versions: what was frozen, and when. */
@NullMarked
package nl.routekaart.version;

import org.jspecify.annotations.NullMarked;
