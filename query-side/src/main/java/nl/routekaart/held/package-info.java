/** What holds of a subject at one point in time, as the views keep it: ready to be answered with. */
@NullMarked
package nl.routekaart.held;

import org.jspecify.annotations.NullMarked;
