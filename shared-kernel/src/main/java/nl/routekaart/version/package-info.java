/** Roadmap versions: what was frozen and sealed, and how it went from draft to publication. */
@NullMarked
package nl.routekaart.version;

import org.jspecify.annotations.NullMarked;
