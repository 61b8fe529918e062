/** Supply and demand as somebody stated them: for which year, in which unit, on what day, from which source. */
@NullMarked
package nl.routekaart.figure;

import org.jspecify.annotations.NullMarked;
