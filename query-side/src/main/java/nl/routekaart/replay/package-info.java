/** Stepping through what happened: at each step what it was about, what changed and why. */
@NullMarked
package nl.routekaart.replay;

import org.jspecify.annotations.NullMarked;
