/** The roadmap as a picture: pure functions from what is to be shown to SVG text, the same for page, print and publication. */
@NullMarked
package nl.routekaart.drawing;

import org.jspecify.annotations.NullMarked;
