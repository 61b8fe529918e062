/** What is published of the log: its size and root, signed as a note (C2SP {@code signed-note}, {@code tlog-checkpoint}). */
@NullMarked
package nl.routekaart.checkpoint;

import org.jspecify.annotations.NullMarked;
