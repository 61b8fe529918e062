/** The decision history on the command line, step by step, from a server that runs. */
@NullMarked
package nl.routekaart.standalone.replay;

import org.jspecify.annotations.NullMarked;
