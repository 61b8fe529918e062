/** Keeps Axon from calling out, in whatever process the command-side runs. */
@NullMarked
package nl.routekaart.quiet.command;

import org.jspecify.annotations.NullMarked;
