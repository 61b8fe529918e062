/** The transparency log over all events: its tree in tiles, its checkpoints and proofs, and who keeps watch over it. */
@NullMarked
package nl.routekaart.log;

import org.jspecify.annotations.NullMarked;
